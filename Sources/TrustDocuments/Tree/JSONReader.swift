/// Reads JSON (RFC 8259) into nodes with their places. Foundation's reader keeps neither places nor the order of keys.
///
/// A long list is checked to its end, but stays text: its elements become nodes one at a time, when they are asked for.
struct JSONReader: Sendable {
    private static let deepest = 128
    /// A list with more elements than this is long.
    static let longest = 64

    let source: String
    let bytes: [UInt8]
    var position = Position()
    private var depth = 0
    /// The elements of a long list are read whole, so that no piece is read more than twice.
    private var isInLongList = false
    var recent = RecentTexts()

    /// Where a reader stands.
    struct Position {
        var offset = 0
        var line = 1
        var lineStart = 0
    }

    private init(_ bytes: [UInt8], source: String) {
        self.bytes = bytes
        self.source = source
    }

    /// - Throws: `DocumentError` with the first place that is not JSON.
    static func read(_ bytes: [UInt8], source: String) throws(DocumentError) -> Node {
        var reader = JSONReader(bytes, source: source)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.position.offset = 3 }
        let node = try reader.value()
        reader.skipBlanks()
        guard reader.next == nil else { throw reader.error("expected the end, after the first value") }
        return node
    }

    var place: Place { Place(line: position.line, column: position.offset - position.lineStart + 1) }

    func error(_ message: String) -> DocumentError {
        DocumentError(Problem(source: source, place: place, message: "This is not JSON: \(message)."))
    }

    var next: UInt8? { position.offset < bytes.count ? bytes[position.offset] : nil }

    mutating func skipBlanks() {
        while let byte = next, byte <= 0x20, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            position.offset += 1
            if byte == 0x0A {
                position.line += 1
                position.lineStart = position.offset
            }
        }
    }

    mutating func skip(_ byte: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: byte) else { return false }
        position.offset += 1
        return true
    }
}

extension JSONReader {
    /// What a value begins with.
    private enum Beginning {
        case map, list, text, number, word
    }

    private var beginning: Beginning {
        switch next.map(Unicode.Scalar.init) {
        case "{": .map
        case "[": .list
        case "\"": .text
        case .some("0"..."9"), "-": .number
        default: .word
        }
    }

    mutating func value() throws(DocumentError) -> Node {
        skipBlanks()
        let start = place
        let content: Node.Content =
            switch beginning {
            case .map: .map(try entries())
            case .list: .list(try elements())
            case .text: .string(isInLongList ? recent.shared(try text()) : try text())
            case .number: .number(try number())
            case .word: try word()
            }
        return Node(content, at: start)
    }

    /// Checks a value without making anything of it.
    mutating func skipValue() throws(DocumentError) {
        skipBlanks()
        switch beginning {
        case .map: try eachEntry { (reader, _, _) throws(DocumentError) in try reader.skipValue() }
        case .list: try eachElement { (reader) throws(DocumentError) in try reader.skipValue() }
        case .text: _ = try skipText()
        case .number: try skipNumber()
        case .word: _ = try word()
        }
    }

    private mutating func entries() throws(DocumentError) -> [Node.Entry] {
        var entries: [Node.Entry] = []
        try eachEntry { (reader, key, keyPlace) throws(DocumentError) in
            let key = reader.text(key)
            entries.append(Node.Entry(key, try reader.value(), keyPlace: keyPlace))
        }
        return entries
    }

    private mutating func elements() throws(DocumentError) -> Node.Elements {
        var nodes: [Node] = []
        guard !isInLongList else {
            try eachElement { (reader) throws(DocumentError) in nodes.append(try reader.value()) }
            return Node.Elements(nodes)
        }
        var written = JSONElements(insideList)
        try eachElement { (reader) throws(DocumentError) in
            written.note(reader.position)
            if written.count > Self.longest { return try reader.skipValue() }
            nodes.append(try reader.value())
        }
        return written.count > Self.longest ? Node.Elements(written) : Node.Elements(nodes)
    }

    /// This reader at the first element of a long list that it stands before.
    private var insideList: JSONReader {
        var reader = self
        reader.position.offset += 1
        reader.depth += 1
        reader.isInLongList = true
        return reader
    }

    /// Reads a map, at each of whose keys `read` has to read the value.
    private mutating func eachEntry(
        _ read: (inout JSONReader, _ key: Text, _ keyPlace: Place) throws(DocumentError) -> Void
    ) throws(DocumentError) {
        try goDown()
        skipBlanks()
        if skip("}") { return depth -= 1 }
        while true {
            skipBlanks()
            let keyPlace = place
            guard next == UInt8(ascii: "\"") else { throw error("expected a key in quotes") }
            let key = try skipText()
            skipBlanks()
            guard skip(":") else { throw error("expected ':' after the key \"\(text(key))\"") }
            try read(&self, key, keyPlace)
            skipBlanks()
            if skip("}") { return depth -= 1 }
            guard skip(",") else { throw error("expected ',' or '}'") }
        }
    }

    /// Reads a list, each element of which `read` has to read.
    private mutating func eachElement(
        _ read: (inout JSONReader) throws(DocumentError) -> Void
    ) throws(DocumentError) {
        try goDown()
        skipBlanks()
        if skip("]") { return depth -= 1 }
        while true {
            try read(&self)
            skipBlanks()
            if skip("]") { return depth -= 1 }
            guard skip(",") else { throw error("expected ',' or ']'") }
        }
    }

    private mutating func goDown() throws(DocumentError) {
        position.offset += 1
        depth += 1
        guard depth <= Self.deepest else { throw error("it is nested more than \(Self.deepest) levels deep") }
    }
}
