/// Pairs in groups: `errorCode=0&1_domainName=…&1_dcvMethod=…&1_dcvStatus=…&2_domainName=…`. Each group has the same fields in
/// the same order, since a client may count them instead of reading their names.
package struct NumberedPairsForm: AnswerForm {
    package let contentType = PairsForm.contentType
    package let namesFields = true
    package let isEscaped = true
    private let pairs = PairsForm()
    /// The names of a group behind its number, in their order.
    private let group: [String]

    /// The form of an endpoint whose successes have groups of these fields behind the code.
    package init(group: [String]) { self.group = group }

    /// The name of a field of the group that has a number.
    package static func name(_ field: String, in number: Int) -> String { "\(number)_\(field)" }

    package func fieldCounts(ofRefusal isRefusal: Bool) -> [Int] { [] }

    package func encode(_ fields: [FormField], in style: AnswerStyle) -> [UInt8] { pairs.encode(fields, in: style) }

    package func decode(_ body: [UInt8]) -> [FormField] { pairs.decode(body) }

    package func pieces(of body: ArraySlice<UInt8>) -> (pieces: [AnswerPiece], lineEnds: Set<String>) {
        pairs.pieces(of: body)
    }

    package func objection(toSuccess fields: [FormField]) -> String? {
        let known = [ResponseRow.errorCodeName, ResponseRow.errorMessageName]
        let results = fields.map(\.name).filter { !known.contains($0) }
        for (index, name) in results.enumerated() {
            let expected = Self.name(group[index % group.count], in: index / group.count + 1)
            if name != expected { return "\(name) where \(expected) is due" }
        }
        return results.count % group.count == 0 ? nil : "a group that ends with \(results.last ?? "")"
    }
}
