import TrustAPI
import TrustDocuments

/// A line of a log: its number, a blank, sixteen digits that check it together with all lines before it, a blank, JSON.
enum StateLine {
    /// The place behind a line, where the next one fits.
    struct Position: Equatable {
        /// The number of the line; 0 at the start of a log.
        private(set) var number = 0
        fileprivate var check: FNV1a
        /// Whether a line had a number. The first version wrote none, and what it wrote can be gone on with.
        fileprivate var isNumbered = false

        /// The start of a log, which begins with its own check: a line of another log fits nowhere.
        init(startOf generation: Int) { check = FNV1a("log-\(generation)".utf8) }

        fileprivate mutating func move(to check: FNV1a, isNumbered: Bool) {
            number += 1
            self.check = check
            self.isNumbered = isNumbered
        }
    }

    /// What a line is that was read.
    enum Content {
        case json(Node)
        case damage(StateDamage.Kind)
    }

    /// The bytes of the next line, its end included.
    static func write(_ node: Node, at position: inout Position) -> [UInt8] {
        let json = Array(JSONWriter.compact(node).utf8)
        let check = checked(json, position.number + 1, after: position)
        position.move(to: check, isNumbered: true)
        return Array("\(position.number) \(check.digits) ".utf8) + json + [UInt8(ascii: "\n")]
    }

    /// Reads the next line, which is given without its end.
    static func read(_ line: ArraySlice<UInt8>, at position: inout Position) -> Content {
        let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 2, omittingEmptySubsequences: false)
        if parts.count > 1, parts[1].first == UInt8(ascii: "{"), !position.isNumbered {
            // A line of the first version: sixteen digits over the JSON, a blank, JSON.
            return read(line[parts[1].startIndex...], stating: parts[0], check: { FNV1a($0) }, false, at: &position)
        }
        guard parts.count == 3, let number = Int(String(decoding: parts[0], as: UTF8.self)) else {
            return .damage(.changed)
        }
        guard number == position.number + 1 else { return .damage(.order(found: number)) }
        let before = position
        return read(parts[2], stating: parts[1], check: { checked($0, number, after: before) }, true, at: &position)
    }

    private static func read(
        _ json: ArraySlice<UInt8>, stating stated: ArraySlice<UInt8>, check: ([UInt8]) -> FNV1a, _ isNumbered: Bool,
        at position: inout Position
    ) -> Content {
        let json = Array(json)
        let check = check(json)
        guard stated.elementsEqual(check.digits.utf8) else {
            return .damage(json.last == UInt8(ascii: "\r") ? .lineEnds : .changed)
        }
        guard let node = try? Document.readJSON(json, source: "log") else { return .damage(.changed) }
        position.move(to: check, isNumbered: isNumbered)
        return .json(node)
    }

    /// Whether bytes without a line end hold a whole line and something after it, so that its end was changed.
    static func holdsWholeLine(_ bytes: ArraySlice<UInt8>, at position: Position) -> Bool {
        let parts = bytes.split(separator: UInt8(ascii: " "), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].elementsEqual("\(position.number + 1)".utf8) else { return false }
        var check = checked([], position.number + 1, after: position)
        for byte in parts[2].dropLast() {
            check.add(UInt64(byte))
            if parts[1].elementsEqual(check.digits.utf8) { return true }
        }
        return false
    }

    /// The hash of bytes, in hexadecimal.
    static func checksum(_ bytes: [UInt8]) -> String { FNV1a(bytes).digits }

    private static func checked(_ json: [UInt8], _ number: Int, after position: Position) -> FNV1a {
        FNV1a(json, from: FNV1a("\(number) ".utf8, from: position.check.value).value)
    }
}
