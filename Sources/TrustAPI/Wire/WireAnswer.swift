/// An answer as HTTP carries it, without what only a server adds.
package struct WireAnswer: Equatable, Sendable {
    package var status: Int
    /// Nil for none.
    package var contentType: String?
    package var body: [UInt8]

    package init(status: Int, contentType: String?, body: [UInt8]) {
        self.status = status
        self.contentType = contentType
        self.body = body
    }
}

extension Endpoint {
    /// An answer with its status and its Content-Type.
    package func wireAnswer(_ answer: Answer, _ why: inout Rationale) -> WireAnswer {
        if answer == .refused(.methodNotAllowed) { return WireAnswer(status: 405, contentType: nil, body: []) }
        let body = encode(answer, &why)
        guard why.departs else { return WireAnswer(status: 200, contentType: answerForm.contentType, body: body) }
        return WireAnswer(status: status(of: answer, &why), contentType: contentType(&why), body: body)
    }

    private func status(of answer: Answer, _ why: inout Rationale) -> Int {
        guard case .refused(let refusal) = answer else { return 200 }
        return why.departure(from: Assumed.errorStatus).status(of: words(for: refusal, &why).code)
    }

    private func contentType(_ why: inout Rationale) -> String? {
        let type = why.peek(Assumed.answerContentType).type(of: answerForm)
        if type != answerForm.contentType { _ = why.choice(of: Assumed.answerContentType) }
        return type.map { $0 + why.departure(from: Assumed.answerCharset).parameter }
    }
}
