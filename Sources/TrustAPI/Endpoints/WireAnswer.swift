/// An answer as HTTP carries it, without what only a server adds.
package struct WireAnswer: Equatable, Sendable {
    /// The HTTP status.
    package var status: Int
    /// Nil for none.
    package var contentType: String?
    package var body: [UInt8]

    /// Takes a body that is already encoded.
    package init(status: Int, contentType: String?, body: [UInt8]) {
        self.status = status
        self.contentType = contentType
        self.body = body
    }
}

extension Endpoint {
    /// An answer with its status and its Content-Type, in the usual form or in another.
    package func wireAnswer(
        _ answer: Answer, in chosen: (any AnswerForm)? = nil, _ grounds: inout Grounds
    ) -> WireAnswer {
        if answer == .refused(.methodNotAllowed) { return WireAnswer(status: 405, contentType: nil, body: []) }
        let form = chosen ?? answerForms.usual
        let body = encode(answer, in: chosen, &grounds)
        guard grounds.departs else { return WireAnswer(status: 200, contentType: form.contentType, body: body) }
        return WireAnswer(
            status: status(of: answer, in: form, &grounds), contentType: contentType(of: form, &grounds), body: body)
    }

    private func status(of answer: Answer, in form: any AnswerForm, _ grounds: inout Grounds) -> Int {
        guard case .refused(let refusal) = answer else { return 200 }
        return grounds.departure(from: Assumed.errorStatus).status(of: words(for: refusal, in: form, &grounds).code)
    }

    private func contentType(of form: any AnswerForm, _ grounds: inout Grounds) -> String? {
        let type = grounds.peek(Assumed.answerContentType).type(of: form)
        if type != form.contentType { _ = grounds.choice(of: Assumed.answerContentType) }
        return type.map { $0 + grounds.departure(from: Assumed.answerCharset).parameter }
    }
}
