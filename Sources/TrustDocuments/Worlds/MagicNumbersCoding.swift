import TrustAPI
package import TrustSimulator

extension Coding where Value == MagicNumbers {
    /// True, false, or a map of messages by code, which turns them on.
    package static let magicNumbers = Coding(
        schema: .schema(anyOf: [Coding<Bool>.bool.schema, .schema(mapOf: Coding<String>.message.schema)]),
        decode: { node, decoding in
            guard case .map(let entries) = node.content else {
                return Coding<Bool>.bool.decode(node, &decoding).map { MagicNumbers(areOn: $0) }
            }
            var numbers = MagicNumbers.on
            for entry in entries {
                let known = ErrorCode.withOpenMessage.map { String($0.rawValue) }
                guard let code = Int(entry.key).flatMap({ ErrorCode(rawValue: $0) }), known.contains(entry.key) else {
                    decoding.complain(
                        "No page leaves the text of '\(entry.key)' open; \(known.joined(separator: ", ")) have an open one.",
                        at: entry.keyPlace
                    )
                    continue
                }
                numbers.messages[code] = decoding.inside(entry.key) { Coding<String>.message.decode(entry.value, &$0) }
            }
            return numbers
        },
        encode: { numbers in
            guard !numbers.messages.isEmpty else { return .bool(numbers.areOn) }
            return .map(
                numbers.messages.sorted { $0.key < $1.key }.map { (String($0.key.rawValue), .string($0.value)) })
        }
    )
}

extension Coding where Value == String {
    /// What a refusal says where the page leaves that open. Of a page whose answers are lines, a second line would be another
    /// result, and an empty one leaves the text before it without an end.
    static let message = text(
        "a message: one line of text that is not empty",
        schema: .schema("string", "number", with: [("minLength", 1), ("pattern", "^[^\\r\\n]+$")])
    ) { !$0.isEmpty && !$0.unicodeScalars.contains { $0 == "\r" || $0 == "\n" } }
}
