import TrustAPI

/// How long a YAML text becomes where each alias stands for all that it names, told from the text alone.
///
/// It has to be known before the text is composed, since the composer walks through a key with all of its aliases. What an
/// anchor names ends, at the latest, where the anchor is first used, so that the size is never taken for too small, but for
/// one in a text or a comment that looks like another.
struct AliasedSize {
    private static let most = 100_000_000

    private typealias Name = ArraySlice<UInt8>

    /// The size up to here.
    private var total = 0
    /// Where anchors that were not used yet began.
    private var begun: [Name: Int] = [:]
    /// The sizes of those that were used.
    private var sizes: [Name: Int] = [:]

    /// Whether a text stays within what can be read.
    static func isBearable(_ text: String) -> Bool {
        var size = AliasedSize()
        let bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            size.total += 1
            guard byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*") else { continue }
            let name = bytes[index...].prefix { ASCII.isLetter($0) || ASCII.isDigit($0) || "-_".utf8.contains($0) }
            index = name.endIndex
            size.total += name.count
            guard !name.isEmpty else { continue }
            if byte == UInt8(ascii: "&") { size.begin(name) } else { size.use(name) }
            guard size.total <= most + bytes.count else { return false }
        }
        return true
    }

    private mutating func begin(_ name: Name) { begun[name] = total }

    private mutating func use(_ name: Name) {
        if let start = begun.removeValue(forKey: name) { sizes[name] = max(sizes[name] ?? 0, total - start) }
        total += sizes[name] ?? 0
    }
}
