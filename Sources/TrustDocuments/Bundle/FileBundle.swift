/// Files in one array of bytes, found by path without a copy and without reading more than the way there.
///
/// It has the number of files, then a record for each, in the order of their paths, then the paths and the contents. A record
/// is four numbers: where the path begins, its length, where the contents begin, their length. Each number has 32 bits,
/// little-endian; positions count from the start of the array.
struct FileBundle {
    private static let recordSize = 16

    private let bytes: UnsafeRawBufferPointer

    /// The bundle in `bytes`, which it does not copy.
    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// The bytes of a bundle with these files.
    static func encoded(_ files: [String: [UInt8]]) -> [UInt8] {
        var records: [UInt8] = []
        var rest: [UInt8] = []
        let start = 4 + files.count * recordSize
        func append(_ piece: some Collection<UInt8>) {
            records += littleEndian(start + rest.count) + littleEndian(piece.count)
            rest += piece
        }
        for (path, contents) in files.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            append(path.utf8)
            append(contents)
        }
        return littleEndian(files.count) + records + rest
    }

    private static func littleEndian(_ number: Int) -> [UInt8] {
        withUnsafeBytes(of: UInt32(number).littleEndian) { Array($0) }
    }

    var count: Int { number(at: 0) }

    /// The path of a file, by its position in the order of the paths.
    func path(at index: Int) -> String { String(decoding: piece(4 + index * Self.recordSize), as: UTF8.self) }

    /// The contents of a file, by the position of its path.
    func contents(at index: Int) -> [UInt8] { Array(piece(4 + index * Self.recordSize + 8)) }

    /// The position of the first path that does not come before `path`; `count` where there is none.
    func position(of path: String) -> Int {
        var range = 0..<count
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            let isBefore = piece(4 + middle * Self.recordSize).lexicographicallyPrecedes(path.utf8)
            range = isBefore ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound
    }

    private func piece(_ offset: Int) -> Slice<UnsafeRawBufferPointer> {
        let start = number(at: offset)
        return bytes[start..<start + number(at: offset + 4)]
    }

    private func number(at offset: Int) -> Int {
        Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
    }
}
