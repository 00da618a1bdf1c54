extension Request {
    /// The form that the call chooses for its answer, told from all that it says.
    package var answerForm: any AnswerForm {
        let (query, body) = sentFields
        return endpoint.definition.answerForms.form(for: query + body)
    }
}
