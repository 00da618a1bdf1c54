import SwiftASN1
import TrustAPI

/// The text of a subject's field. Old tools write it in one of several character sets.
enum DirectoryString {
    /// The text of a node of any string type.
    static func text(_ node: ASN1Node) throws(SigningRequestProblem) -> String {
        guard case .primitive(let bytes) = node.content else { throw .undecodable }
        switch node.identifier {
        case .utf8String, .printableString, .ia5String, .numericString, .visibleString:
            return String(decoding: bytes, as: UTF8.self)
        case .teletexString:
            return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
        case .bmpString:
            let units = try units(of: bytes, width: 2).map { UInt16(truncatingIfNeeded: $0) }
            return String(decoding: units, as: UTF16.self)
        case .universalString:
            return String(decoding: try units(of: bytes, width: 4), as: UTF32.self)
        default:
            throw .undecodable
        }
    }

    private static func units(of bytes: ArraySlice<UInt8>, width: Int) throws(SigningRequestProblem) -> [UInt32] {
        guard bytes.count.isMultiple(of: width) else { throw .undecodable }
        return stride(from: bytes.startIndex, to: bytes.endIndex, by: width).map { start in
            bytes[start..<start + width].reduce(0) { $0 << 8 | UInt32($1) }
        }
    }
}

extension ASN1Identifier {
    fileprivate static let visibleString = ASN1Identifier(tagWithNumber: 26, tagClass: .universal)
}
