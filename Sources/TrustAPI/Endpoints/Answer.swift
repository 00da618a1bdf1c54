/// What an endpoint answers: done, with its results in the order of the page, or refused.
package enum Answer: Equatable, Sendable {
    /// The code is one of the endpoint's codes of success.
    case done(code: Int = 0, [FormField] = [])
    case refused(Refusal)

    /// The code of the success or the refusal.
    package var code: Int {
        switch self {
        case .done(let code, _): code
        case .refused(let refusal): refusal.code.rawValue
        }
    }
}

extension Answer {
    /// Whether the call was carried out.
    package var isDone: Bool { if case .done = self { true } else { false } }
}

extension Endpoint {
    /// Whether the body of an answer says that the call was carried out; `fields` is what the call sent.
    package func isSuccess(_ body: [UInt8], to fields: [FormField]) -> Bool {
        let code = answerForms.form(for: fields).decode(body).first { $0.name == ResponseRow.errorCodeName }?.value
        return code.flatMap { Int($0.filter { !$0.isWhitespace }) }.map(successCodes.contains) ?? false
    }

    /// An answer as it goes over the wire, to the byte, in the usual form or in another.
    package func encode(
        _ answer: Answer, in chosen: (any AnswerForm)? = nil, _ grounds: inout Grounds
    ) -> [UInt8] {
        let form = chosen ?? answerForms.usual
        switch answer {
        case .done(code: 0, let results) where results.isEmpty && !grounds.departs && chosen == nil:
            return plainSuccess
        case .done(let code, let results):
            var fields = [FormField(ResponseRow.errorCodeName, String(code))]
            if form.namesFields, grounds.departs, grounds.departure(from: Assumed.successMessage) == .empty {
                fields.append(FormField(ResponseRow.errorMessageName, ""))
            }
            return form.encode(fields + results, &grounds)
        case .refused(let refusal):
            let words = words(for: refusal, in: form, &grounds)
            var fields = [
                FormField(ResponseRow.errorCodeName, String(words.code.rawValue)),
                FormField(ResponseRow.errorMessageName, words.message),
            ]
            if let item = words.item { fields.append(FormField(ResponseRow.errorItemName, item)) }
            return form.encode(fields, &grounds)
        }
    }
}
