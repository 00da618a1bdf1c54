/// What an endpoint answers: done, with its results in the order of the page, or refused.
package enum Answer: Equatable, Sendable {
    case done([FormField] = [])
    case refused(Refusal)

    /// 0, or the code of the refusal.
    package var code: Int {
        switch self {
        case .done: 0
        case .refused(let refusal): refusal.code.rawValue
        }
    }
}

extension Endpoint {
    /// An answer as it goes over the wire, to the byte.
    package func encode(_ answer: Answer, _ why: inout Rationale) -> [UInt8] {
        switch answer {
        case .done(let results) where results.isEmpty && !why.departs:
            return plainSuccess
        case .done(let results):
            var fields = [FormField(ResponseRow.errorCodeName, "0")]
            if case .pairs = answerForm, why.departs, why.departure(from: Assumed.successMessage) == .empty {
                fields.append(FormField(ResponseRow.errorMessageName, ""))
            }
            return answerForm.encode(fields + results, &why)
        case .refused(let refusal):
            let words = words(for: refusal, &why)
            var fields = [
                FormField(ResponseRow.errorCodeName, String(words.code.rawValue)),
                FormField(ResponseRow.errorMessageName, words.message),
            ]
            if let item = words.item { fields.append(FormField(ResponseRow.errorItemName, item)) }
            return answerForm.encode(fields, &why)
        }
    }
}
