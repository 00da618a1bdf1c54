extension Endpoint {
    /// A refusal in the words of this endpoint.
    struct Words: Equatable {
        let code: ErrorCode
        let message: String
        /// The argument that the refusal is about, where the endpoint's answers name it.
        let item: String?
    }

    /// The text of a refusal in the words of this endpoint.
    package func message(of refusal: Refusal, _ why: inout Rationale) -> String { words(for: refusal, &why).message }

    /// What this endpoint says to a refusal. One that its table does not have reads as -14, as any other surprise.
    func words(for refusal: Refusal, _ why: inout Rationale) -> Words {
        guard let phrase = phrase(for: refusal.reason, wording(of: refusal.reason, &why)) else {
            return refusal.reason == .unknownError
                ? Words(code: .unknownError, message: "", item: nil) : words(for: .unknownError, &why)
        }
        return Words(
            code: refusal.code,
            message: phrase.text(about: refusal.subject),
            item: refusal.reason.namesArgument && showsErrorItem(&why) ? refusal.subject : nil
        )
    }

    private func phrase(for reason: Reason, _ wording: Wording) -> Phrase? {
        var usual: Phrase?
        for rows in [errors, assumedErrors] {
            for row in rows {
                for phrase in row.phrases where phrase.reason == reason {
                    if phrase.wording == wording { return phrase }
                    usual = usual ?? phrase
                }
            }
        }
        return usual
    }

    private func wording(of reason: Reason, _ why: inout Rationale) -> Wording {
        switch reason {
        case .unrecognizedArgument: why.choice(of: Assumed.unknownArgumentText) == .british ? .british : .usual
        case .notAwaitingAuthorization: why.choice(of: Assumed.authorizeQuotes) == .quoted ? .quoted : .usual
        case .alreadyValidated: why.choice(of: Assumed.validatedName) == .filled ? .filledIn : .usual
        default: .usual
        }
    }

    private func showsErrorItem(_ why: inout Rationale) -> Bool {
        switch answerForm {
        case .lines:
            false
        case .pairs:
            switch why.choice(of: Assumed.errorItem) {
            case .allPairs: true
            case .listed: responses.contains { $0.name == ResponseRow.errorItemName && $0.standing != .assumed }
            }
        }
    }
}
