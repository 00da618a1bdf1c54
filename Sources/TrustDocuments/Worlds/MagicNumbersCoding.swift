import TrustAPI
package import TrustSimulator

extension Coding where Value == MagicNumbers {
    /// True, false, or a map of messages by code, which turns them on.
    package static let magicNumbers = Coding(
        schema: .schema(anyOf: [Coding<Bool>.bool.schema, .schema(mapOf: Coding<String>.text.schema)]),
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
                numbers.messages[code] = decoding.inside(entry.key) { Coding<String>.text.decode(entry.value, &$0) }
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
