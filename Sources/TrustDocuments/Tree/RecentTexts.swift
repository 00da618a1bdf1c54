/// Texts that were read lately, so that one that stands in a document a million times is kept once.
struct RecentTexts {
    private static let size = 4_096
    /// Shorter ones take no memory of their own.
    private static let shortest = 16

    private var texts: [String] = []

    /// The same text, in the memory of the one that was read before.
    mutating func shared(_ text: String) -> String {
        guard text.utf8.count >= Self.shortest else { return text }
        if texts.isEmpty { texts = Array(repeating: "", count: Self.size) }
        let place = Int(UInt(bitPattern: text.hashValue) % UInt(Self.size))
        if texts[place] != text { texts[place] = text }
        return texts[place]
    }
}
