import TrustDocuments

/// A line of a log: sixteen digits that check the rest, a blank, JSON.
enum StateLine {
    static func write(_ node: Node) -> [UInt8] {
        let json = Array(JSONWriter.compact(node).utf8)
        return Array("\(checksum(json)) ".utf8) + json + [UInt8(ascii: "\n")]
    }

    /// The JSON of a line without its line end; nil where the line is torn or spoilt.
    static func read(_ line: ArraySlice<UInt8>) -> Node? {
        guard let blank = line.firstIndex(of: UInt8(ascii: " ")) else { return nil }
        let json = Array(line[(blank + 1)...])
        guard line[..<blank].elementsEqual(checksum(json).utf8) else { return nil }
        return try? Document.readJSON(json, source: "log")
    }

    /// FNV-1a, 64 bits, in hexadecimal.
    static func checksum(_ bytes: [UInt8]) -> String {
        let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
