/// A text that an endpoint has for a code: what it is about stands in the place of `xxxx`.
package struct RefusalText: Sendable {
    /// The reason that has this text.
    package let reason: Reason
    /// With `xxxx` where something is filled in.
    package let template: String

    /// What stands in the place of `xxxx` in a text of this kind, empty where nothing does; nil for any other text.
    package func subject(in text: String) -> String? {
        let parts = template.pieces(around: "xxxx")
        guard parts.count == 2 else { return text == template ? "" : nil }
        guard text.hasPrefix(parts[0]), text.hasSuffix(parts[1]),
            text.utf8.count > parts[0].utf8.count + parts[1].utf8.count
        else { return nil }
        return String(text.dropFirst(parts[0].count).dropLast(parts[1].count))
    }
}

extension Endpoint {
    /// The texts that a refusal with a code may have under what is assumed, one for each reason; none for a code that the
    /// endpoint does not have.
    package func texts(of code: ErrorCode, assuming assumptions: Assumptions) -> [RefusalText] {
        var why = Grounds(assumptions)
        var texts: [RefusalText] = []
        for row in errors + assumedErrors where row.code == code {
            for reason in row.phrases.map(\.reason) where !texts.contains(where: { $0.reason == reason }) {
                texts.append(RefusalText(reason: reason, template: template(for: reason, &why)))
            }
        }
        return texts
    }

    /// What a code leaves open of its text: all of it, or details behind it.
    package func variation(of code: ErrorCode) -> ErrorRow.Variation { errorRow(for: code)?.varies ?? .not }
}

extension String {
    /// The text before and behind a mark; the whole text alone where it does not have the mark.
    fileprivate func pieces(around mark: String) -> [String] {
        guard let start = indices.first(where: { self[$0...].hasPrefix(mark) }) else { return [self] }
        return [String(self[..<start]), String(self[index(start, offsetBy: mark.count)...])]
    }
}
