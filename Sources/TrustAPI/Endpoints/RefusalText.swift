/// A text that an endpoint has for a code: what it is about stands in the place of `xxxx`.
package struct RefusalText: Sendable {
    /// The reason that has this text.
    package let reason: Reason
    /// With `xxxx` where something is filled in.
    package let template: String

    /// What stands in the place of `xxxx` in a text of this kind, empty where nothing does; nil for any other text.
    package func subject(in text: String) -> String? {
        guard let blank = template.firstRange(of: "xxxx") else { return text == template ? "" : nil }
        let (before, after) = (template[..<blank.lowerBound], template[blank.upperBound...])
        guard text.hasPrefix(before), text.hasSuffix(after), text.utf8.count > before.utf8.count + after.utf8.count
        else { return nil }
        return String(text.dropFirst(before.count).dropLast(after.count))
    }
}

extension Endpoint {
    /// The texts that a refusal with a code may have under what is assumed, one for each reason; none for a code that the
    /// endpoint does not have.
    package func texts(of code: ErrorCode, assuming assumptions: Assumptions) -> [RefusalText] {
        var grounds = Grounds(assumptions)
        var texts: [RefusalText] = []
        for row in errors + assumedErrors where row.code == code {
            for reason in row.phrases.map(\.reason) where !texts.contains(where: { $0.reason == reason }) {
                texts.append(RefusalText(reason: reason, template: template(for: reason, &grounds)))
            }
        }
        return texts
    }

    /// What a code leaves open of its text: all of it, or details behind it.
    package func variation(of code: ErrorCode) -> ErrorRow.Variation { errorRow(for: code)?.varies ?? .not }
}
