/// Puts a placeholder in the place of secrets, wherever and however they are written.
package struct SecretMask: Sendable {
    /// What is shown in the place of a secret.
    package static let dots = "•••"

    /// What finds the secrets.
    package let search: SecretSearch
    /// By secret; dots for any other.
    private let placeholders: [Secret: String]

    /// Puts dots in the place of each secret.
    package init(_ search: SecretSearch) {
        self.search = search
        placeholders = [:]
    }

    /// A mask that shows a placeholder for each secret.
    package init(_ placeholders: [Secret: String]) {
        search = SecretSearch(placeholders.keys)
        self.placeholders = placeholders
    }

    /// Bytes without secrets.
    package func shown(_ bytes: [UInt8]) -> [UInt8] {
        let matches = search.matches(in: bytes)
        if matches.isEmpty { return bytes }
        var shown: [UInt8] = []
        var done = 0
        for match in matches {
            shown += bytes[done..<match.place.lowerBound]
            shown += (placeholders[match.secret] ?? Self.dots).utf8
            done = match.place.upperBound
        }
        return shown + bytes[done...]
    }

    /// A field of a head without secrets.
    package func shown(header: FormField, as placeholder: String = dots) -> FormField {
        let isSecret = Self.secretHeaders.contains { ASCII.equalIgnoringCase($0, header.name) }
        return FormField(shown(header.name), isSecret ? placeholder : shown(header.value))
    }

    private static let secretHeaders = [
        "Authorization", "Proxy-Authorization", "WWW-Authenticate", "Cookie", "Set-Cookie", "Set-Cookie2",
    ]

    /// A text without secrets.
    package func shown(_ text: String) -> String {
        search.isEmpty ? text : String(decoding: shown(Array(text.utf8)), as: UTF8.self)
    }
}
