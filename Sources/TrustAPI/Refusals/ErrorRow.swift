/// A row of an endpoint's error table, and the texts that it has on the wire.
package struct ErrorRow: Sendable {
    /// The code column.
    package let code: ErrorCode
    /// The text as the page prints it, with `xxxx` where something is filled in.
    package let printed: String
    /// The description column.
    package let meaning: String
    /// How well the row is known.
    package let standing: Standing
    /// How much of the text the page leaves open.
    package let varies: Variation
    /// What the simulator can say under this code; the first is what the page prints, unless the page prints no text.
    package let phrases: [Phrase]

    /// Takes the columns of the page; `phrases` are the texts for reasons whose text is not the printed one.
    package init(
        _ code: ErrorCode,
        _ printed: String,
        meaning: String,
        standing: Standing = .documented,
        varies: Variation = .not,
        phrases: [Phrase]
    ) {
        self.code = code
        self.printed = printed
        self.meaning = meaning
        self.standing = standing
        self.varies = varies
        self.phrases = phrases
    }

    /// A row whose printed text is what goes over the wire, for one reason.
    package init(_ reason: Reason, _ printed: String, meaning: String, standing: Standing = .documented) {
        self.init(
            reason.code,
            printed,
            meaning: meaning,
            standing: standing,
            phrases: [Phrase(reason, printed, standing: standing)]
        )
    }
}

extension ErrorRow {
    /// How much of a text is not the same each time.
    package enum Variation: Sendable {
        case not
        /// Details may follow the text.
        case details
        /// The page has no text of its own.
        case whole
    }

    /// The text of a phrase with what somebody gave for the part that varies: details behind it, or all of it where the page
    /// has no text or what was given begins with one.
    func text(_ usual: String, saying message: String) -> String {
        switch varies {
        case .not: usual
        case .whole: message
        case .details: phrases.contains { message.hasPrefix($0.template) } ? message : "\(usual) \(message)"
        }
    }
}

/// What an endpoint says for one reason: a template in which `xxxx` stands for the subject.
package struct Phrase: Sendable {
    /// The reason that the text is for.
    package let reason: Reason
    /// Which wording of several the text belongs to.
    package let wording: Wording
    /// The text, with `xxxx` for the subject of the refusal.
    package let template: String
    /// How well the text is known.
    package let standing: Standing

    /// The text of one reason at one endpoint.
    package init(_ reason: Reason, _ template: String, wording: Wording = .usual, standing: Standing = .documented) {
        self.reason = reason
        self.wording = wording
        self.template = template
        self.standing = standing
    }

    /// The text with its subject filled in.
    package func text(about subject: String, in spelling: Spelling = .page) -> String {
        let template = spelling.respelled(template)
        guard let blank = template.firstRange(of: "xxxx") else { return template }
        return template[..<blank.lowerBound] + subject + template[blank.upperBound...]
    }
}

/// Which of several documented wordings of the same reason.
package enum Wording: Sendable {
    case usual, british, american, quoted, filledIn
}
