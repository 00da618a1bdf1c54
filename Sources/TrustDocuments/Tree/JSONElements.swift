/// A long list of a JSON document, which was checked: each element becomes a node when it is asked for.
struct JSONElements: Sequence, Sendable {
    /// How many elements lie between two positions that are remembered.
    private static let stride = 64

    private let first: JSONReader
    /// Where every so many elements stand.
    private var positions: [JSONReader.Position] = []
    private(set) var count = 0

    /// `first` stands before the first element.
    init(_ first: JSONReader) { self.first = first }

    /// Takes note of a further element, which stands at a position.
    mutating func note(_ position: JSONReader.Position) {
        if count > 0, count % Self.stride == 0 { positions.append(position) }
        count += 1
    }

    /// Where an element stands.
    func place(at index: Int) -> Place {
        var reader = first
        if index >= Self.stride { reader.position = positions[index / Self.stride - 1] }
        for _ in 0..<index % Self.stride {
            Self.read(&reader) { (reader) throws(DocumentError) in try reader.skipValue() }
        }
        reader.skipBlanks()
        return reader.place
    }

    func makeIterator() -> Iterator { Iterator(reader: first, left: count) }

    struct Iterator: IteratorProtocol {
        fileprivate var reader: JSONReader
        fileprivate var left: Int

        mutating func next() -> Node? {
            guard left > 0 else { return nil }
            left -= 1
            return JSONElements.read(&reader) { (reader) throws(DocumentError) in try reader.value() }
        }
    }

    /// Reads an element and what separates it from the next.
    private static func read<Result>(
        _ reader: inout JSONReader, _ read: (inout JSONReader) throws(DocumentError) -> Result
    ) -> Result {
        do throws(DocumentError) {
            let result = try read(&reader)
            reader.skipBlanks()
            _ = reader.skip(",")
            return result
        } catch {
            preconditionFailure("a list that was checked could not be read again: \(error)")
        }
    }
}
