import TrustAPI

/// Takes a login out of what was sent and of what came back, in whatever form it stands there.
struct LoginRedaction: Sendable {
    /// What stands for the login name, where that is not the one of the documents' samples.
    static let namePlaceholder = "{loginName}"
    /// What stands for a cookie.
    static let cookiePlaceholder = "{cookie}"

    /// The bytes of each secret with what takes their place, longest first: as they are, and as HTML has them.
    private let patterns: [(bytes: [UInt8], placeholder: [UInt8])]

    init(_ credentials: Credentials) {
        var secrets = [(text: credentials.loginPassword, placeholder: RecordedRequest.placeholder)]
        if credentials.loginName != Credentials.standard.loginName {
            secrets.append((credentials.loginName, Self.namePlaceholder))
        }
        patterns = secrets.filter { !$0.text.isEmpty }.flatMap { secret in
            let html = HTML.escaped(secret.text)
            let ways = Set([secret.text, html, html.replacing("'", with: "&#39;")])
            return ways.map { (Array($0.utf8), Array(secret.placeholder.utf8)) }
        }.sorted { $0.0.count > $1.0.count }
    }

    /// Bytes without secrets, be they as they are or percent-encoded in any way.
    func redacted(_ bytes: [UInt8]) -> [UInt8] {
        var clean: [UInt8] = []
        var position = 0
        while position < bytes.count {
            let found = patterns.lazy.compactMap { pattern in
                Self.end(of: pattern.bytes[...], in: bytes, from: position).map { ($0, pattern.placeholder) }
            }.first
            if let (end, placeholder) = found {
                clean += placeholder
                position = end
            } else {
                clean.append(bytes[position])
                position += 1
            }
        }
        return clean
    }

    /// Where a secret ends that begins at a position, each of its bytes as it is or as a percent sequence, a blank also as
    /// a plus; nil where none begins there.
    private static func end(of secret: ArraySlice<UInt8>, in bytes: [UInt8], from position: Int) -> Int? {
        guard let first = secret.first else { return position }
        guard position < bytes.count else { return nil }
        let rest = secret.dropFirst()
        let byte = bytes[position]
        if byte == UInt8(ascii: "%"), position + 2 < bytes.count, let high = ASCII.hexValue(bytes[position + 1]),
            let low = ASCII.hexValue(bytes[position + 2]), high << 4 | low == first,
            let end = end(of: rest, in: bytes, from: position + 3)
        {
            return end
        }
        let isBlank = first == UInt8(ascii: " ") && byte == UInt8(ascii: "+")
        return byte == first || isBlank ? end(of: rest, in: bytes, from: position + 1) : nil
    }

    func redacted(_ text: String) -> String { String(decoding: redacted(Array(text.utf8)), as: UTF8.self) }

    /// A field of an answer's head without secrets.
    func redacted(_ header: FormField) -> FormField {
        let isCookie = ["set-cookie", "set-cookie2", "authorization", "www-authenticate"]
            .contains(header.name.lowercased())
        return FormField(redacted(header.name), isCookie ? Self.cookiePlaceholder : redacted(header.value))
    }
}
