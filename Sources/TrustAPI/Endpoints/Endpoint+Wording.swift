extension Endpoint {
    /// A refusal in the words of this endpoint.
    struct Words: Equatable {
        let code: ErrorCode
        let message: String
        /// The argument that the refusal is about, where the endpoint's answers name it.
        let item: String?
    }

    /// The text of a refusal in the words of this endpoint.
    package func message(of refusal: Refusal, _ grounds: inout Grounds) -> String {
        words(for: refusal, in: answerForms.usual, &grounds).message
    }

    /// What this endpoint says to a refusal. One that its table does not have reads as -14, as any other surprise.
    func words(for refusal: Refusal, in form: any AnswerForm, _ grounds: inout Grounds) -> Words {
        guard let (row, phrase) = phrase(for: refusal.reason, wording(of: refusal.reason, &grounds)) else {
            return refusal.reason == .unknownError
                ? Words(code: .unknownError, message: "", item: nil) : words(for: .unknownError, in: form, &grounds)
        }
        return Words(
            code: refusal.code,
            message: text(of: phrase, in: row, for: refusal, &grounds),
            item: refusal.reason.namesArgument && showsErrorItem(in: form, &grounds) ? refusal.subject : nil
        )
    }

    private func text(of phrase: Phrase, in row: ErrorRow, for refusal: Refusal, _ grounds: inout Grounds) -> String {
        if let message = refusal.message, row.varies == .whole { return message }
        let chosen = phrase.chosen(in: row, &grounds)
        let text = chosen.text(about: refusal.subject, in: spelling(of: phrase.template, &grounds))
        return refusal.message.map { row.text(text, saying: $0) } ?? text
    }

    /// The text for a reason, with `xxxx` where something is filled in; empty for one that no row has.
    func template(for reason: Reason, _ grounds: inout Grounds) -> String {
        guard let (row, phrase) = phrase(for: reason, wording(of: reason, &grounds)) else { return "" }
        let chosen = phrase.chosen(in: row, &grounds)
        return chosen.text(about: "xxxx", in: spelling(of: chosen.template, &grounds))
    }

    private func phrase(for reason: Reason, _ wording: Wording) -> (row: ErrorRow, phrase: Phrase)? {
        var usual: (ErrorRow, Phrase)?
        for rows in [errors, assumedErrors] {
            for row in rows {
                for phrase in row.phrases where phrase.reason == reason {
                    if phrase.wording == wording { return (row, phrase) }
                    usual = usual ?? (row, phrase)
                }
            }
        }
        return usual
    }

    private func wording(of reason: Reason, _ grounds: inout Grounds) -> Wording {
        switch reason {
        case .unrecognizedArgument:
            switch grounds.choice(of: Assumed.unknownArgumentText) {
            case .page: .usual
            case .british: .british
            case .american: .american
            }
        case .notAwaitingAuthorization: grounds.choice(of: Assumed.authorizeQuotes) == .quoted ? .quoted : .usual
        case .alreadyValidated: grounds.choice(of: Assumed.validatedName) == .filled ? .filledIn : .usual
        default: .usual
        }
    }

    func showsErrorItem(in form: any AnswerForm, _ grounds: inout Grounds) -> Bool {
        guard form.namesFields else { return false }
        return switch grounds.choice(of: Assumed.errorItem) {
        case .allPairs: true
        case .listed: responses.contains { $0.name == ResponseRow.errorItemName && $0.standing != .assumed }
        case .none: false
        }
    }

    /// The spelling that a template is to be put into.
    private func spelling(of template: String, _ grounds: inout Grounds) -> Spelling {
        guard grounds.departs else { return .page }
        let chosen = grounds.peek(Assumed.spelling)
        if chosen.respelled(template) != template { _ = grounds.choice(of: Assumed.spelling) }
        return chosen
    }
}

extension Phrase {
    /// What is said under what is assumed about texts that no page prints.
    fileprivate func chosen(in row: ErrorRow, _ grounds: inout Grounds) -> Phrase {
        guard row.varies == .whole, standing == .assumed, grounds.choice(of: Assumed.inventedTexts) == .printed else {
            return self
        }
        return Phrase(reason, row.printed)
    }
}

extension Spelling {
    private static let americanWords = ["unrecognized", "Unrecognized", "synchronization", "Authorization"]
    private static let britishWords = ["unrecognised", "Unrecognised", "synchronisation", "Authorisation"]

    /// A text in this spelling.
    func respelled(_ text: String) -> String {
        let (from, to): ([String], [String]) =
            switch self {
            case .page: ([], [])
            case .british: (Self.americanWords, Self.britishWords)
            case .american: (Self.britishWords, Self.americanWords)
            }
        return zip(from, to).reduce(text) { text, words in
            text.split(separator: " ", omittingEmptySubsequences: false).map { word in
                word.hasPrefix(words.0) ? words.1 + word.dropFirst(words.0.count) : String(word)
            }.joined(separator: " ")
        }
    }
}
