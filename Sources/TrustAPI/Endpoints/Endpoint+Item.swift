extension Endpoint {
    /// Whether answers in a form and with a code name an argument in `errorItem` under what is assumed.
    package func namesItem(of code: ErrorCode, in form: any AnswerForm, assuming assumptions: Assumptions) -> Bool {
        var grounds = Grounds(assumptions)
        let reasons = (errors + assumedErrors).filter { $0.code == code }.flatMap(\.phrases).map(\.reason)
        return reasons.contains(where: \.namesArgument) && showsErrorItem(in: form, &grounds)
    }
}
