/// One field of the subject of a CSR or a certificate.
package struct SubjectField: Sendable, Hashable {
    /// The short name, such as `CN`, `O`, `OU`, `L`, `ST`, `C`, `STREET`, `postalCode` or `emailAddress`; the object
    /// identifier in numbers where there is none.
    package let name: String
    /// The text, whatever its ASN.1 type is.
    package let value: String

    /// A field by its short name, or by its object identifier in numbers.
    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}
