/// What email addresses and telephone numbers look like.
enum ContactSyntax {
    /// Whether a text is `mailbox@domain`: the mailbox in the characters of RFC 5321 without quotes, the domain in labels of
    /// letters, digits and hyphens, at least two of them.
    static func isEmail(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count <= 64, text.utf8.count <= 254 else { return false }
        let atoms = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        return atoms.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isAtomByte) } && labels.count >= 2
            && labels.allSatisfy(isLabel)
    }

    /// Whether a text has three to fifteen digits, with a plus before them and nothing but blanks, dots, hyphens, slashes
    /// and brackets between them.
    static func isPhone(_ text: String) -> Bool {
        let digits = text.utf8.count(where: ASCII.isDigit)
        let rest = text.hasPrefix("+") ? text.dropFirst() : text[...]
        return (3...15).contains(digits)
            && rest.utf8.allSatisfy { ASCII.isDigit($0) || " .-/()".utf8.contains($0) }
    }

    private static func isAtomByte(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || ASCII.isDigit(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }

    private static func isLabel(_ label: Substring) -> Bool {
        (1...63).contains(label.utf8.count) && label.utf8.first != UInt8(ascii: "-")
            && label.utf8.last != UInt8(ascii: "-")
            && label.utf8.allSatisfy { ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == UInt8(ascii: "-") }
    }
}
