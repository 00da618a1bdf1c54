import SwiftASN1

/// The fields of a subject that have a short name.
enum SubjectFieldKind {
    private static let table: [(name: String, identifier: ASN1ObjectIdentifier)] = [
        ("CN", [2, 5, 4, 3]), ("SN", [2, 5, 4, 4]), ("serialNumber", [2, 5, 4, 5]), ("C", [2, 5, 4, 6]),
        ("L", [2, 5, 4, 7]), ("ST", [2, 5, 4, 8]), ("STREET", [2, 5, 4, 9]), ("O", [2, 5, 4, 10]),
        ("OU", [2, 5, 4, 11]), ("title", [2, 5, 4, 12]), ("description", [2, 5, 4, 13]),
        ("businessCategory", [2, 5, 4, 15]), ("postalCode", [2, 5, 4, 17]), ("postOfficeBox", [2, 5, 4, 18]),
        ("telephoneNumber", [2, 5, 4, 20]), ("GN", [2, 5, 4, 42]), ("organizationIdentifier", [2, 5, 4, 97]),
        ("emailAddress", [1, 2, 840, 113549, 1, 9, 1]), ("unstructuredName", [1, 2, 840, 113549, 1, 9, 2]),
        ("DC", [0, 9, 2342, 19_200_300, 100, 1, 25]), ("UID", [0, 9, 2342, 19_200_300, 100, 1, 1]),
        ("jurisdictionL", [1, 3, 6, 1, 4, 1, 311, 60, 2, 1, 1]),
        ("jurisdictionST", [1, 3, 6, 1, 4, 1, 311, 60, 2, 1, 2]),
        ("jurisdictionC", [1, 3, 6, 1, 4, 1, 311, 60, 2, 1, 3]),
    ]

    private static let names = Dictionary(uniqueKeysWithValues: table.map { ($0.identifier, $0.name) })
    private static let identifiers = Dictionary(uniqueKeysWithValues: table.map { ($0.name, $0.identifier) })

    /// The short name, or the numbers where there is none.
    static func name(of identifier: ASN1ObjectIdentifier) -> String { names[identifier] ?? identifier.numbers }

    /// The identifier of a short name, or of one in numbers; nil where a name is neither.
    static func identifier(of name: String) -> ASN1ObjectIdentifier? {
        if let known = identifiers[name] { return known }
        guard let other = try? ASN1ObjectIdentifier(dotRepresentation: name) else { return nil }
        let parts = other.oidComponents
        // The first two numbers share a byte, as far as they are real.
        return parts.count > 1 && parts[0] <= 2 && parts[1] < 40 ? other : nil
    }
}

extension ASN1ObjectIdentifier {
    /// The identifier in numbers with dots between them.
    var numbers: String { oidComponents.map(String.init).joined(separator: ".") }
}
