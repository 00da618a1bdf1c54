import Foundation

extension Coding where Value == [UInt8] {
    /// Bytes, as text where they are UTF-8, else as `{"base64": …}`.
    package static let bytes: Coding<[UInt8]> = {
        let binary = Coding<String>.object(
            "bytes",
            required: RequiredField("base64", { $0 }, .text, "The bytes in base64."),
            make: { $0 }
        )
        return Coding(
            schema: .schema(anyOf: [.schema("string"), binary.schema]),
            decode: { node, decoding in
                if case .string(let text) = node.content { return Array(text.utf8) }
                guard let encoded = binary.decode(node, &decoding) else { return nil }
                if let data = Data(base64Encoded: encoded) { return Array(data) }
                decoding.complain("Expected base64, found \(node.shown).", at: node["base64"]?.place)
                return nil
            },
            encode: { bytes in
                String(validating: bytes, as: UTF8.self).map { .string($0) }
                    ?? binary.encode(Data(bytes).base64EncodedString())
            }
        )
    }()
}
