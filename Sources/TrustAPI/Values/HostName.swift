/// What names of domains look like, and which of them nobody can have registered.
package enum HostName {
    /// The last labels of names that are used inside networks alone.
    private static let internalSuffixes: Set<String> = [
        "local", "localdomain", "localhost", "internal", "intranet", "lan", "home", "corp", "private",
    ]

    /// The name that a wildcard is about, and any other as it is.
    package static func base(of name: String) -> Substring { name.hasPrefix("*.") ? name.dropFirst(2) : name[...] }

    /// Whether a text is a name: labels of letters, digits, hyphens and underscores, letters of other scripts among them.
    package static func isName(_ text: some StringProtocol) -> Bool {
        text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { label in
            (1...63).contains(label.count) && label.allSatisfy(isLabelByte)
        }
    }

    /// Whether a text may be an address of IPv6: hexadecimal digits in groups, with colons between them.
    static func mayBeAddress(_ text: some StringProtocol) -> Bool {
        text.utf8.count { $0 == UInt8(ascii: ":") } >= 2
            && text.utf8.allSatisfy { ASCII.hexValue($0) != nil || ":.".utf8.contains($0) }
    }

    /// Whether a name has one label, or is one that networks use inside.
    package static func isInternal(_ name: some StringProtocol) -> Bool {
        let labels = name.lowercased().split(separator: ".")
        return labels.count < 2 || labels.last.map { internalSuffixes.contains(String($0)) } == true
    }

    private static func isLabelByte(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            || byte >= 0x80
    }
}
