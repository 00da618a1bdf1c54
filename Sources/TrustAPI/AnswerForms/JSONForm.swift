/// One JSON object. A field whose name comes more than once is a list of texts; where numbered fields are gathered under a
/// name, `1_domainName` is `domainName` of the first object of that list. The code is a number, all else is a text.
package struct JSONForm: AnswerForm {
    package let contentType = "application/json"
    package let namesFields = true
    package let isEscaped = false
    /// The list that numbered fields are in; nil where there are none.
    package let list: String?

    /// The form of an endpoint; `list` is the name of the list that its numbered fields make.
    package init(list: String? = nil) { self.list = list }

    package func fieldCounts(ofRefusal isRefusal: Bool) -> [Int] { [] }

    package func encode(_ fields: [FormField], in style: AnswerStyle) -> [UInt8] {
        var members: [(name: String, values: [String])] = []
        var groups: [(number: Substring, members: [String])] = []
        var place = 0
        for field in fields {
            if list != nil, let (number, name) = Self.numbered(field.name) {
                let member = "\(Self.quoted(String(name))):\(Self.quoted(field.value))"
                if groups.isEmpty { place = members.count }
                if groups.last?.number == number {
                    groups[groups.count - 1].members.append(member)
                } else {
                    groups.append((number, [member]))
                }
                continue
            }
            let value = field.name == ResponseRow.errorCodeName ? Self.number(field.value) : Self.quoted(field.value)
            if let index = members.firstIndex(where: { $0.name == field.name }) {
                members[index].values.append(value)
            } else {
                members.append((field.name, [value]))
            }
        }
        var written = members.map { name, values in
            "\(Self.quoted(name)):\(values.count == 1 ? values[0] : "[\(values.joined(separator: ","))]")"
        }
        if let list, !groups.isEmpty {
            let objects = groups.map { "{\($0.members.joined(separator: ","))}" }
            written.insert("\(Self.quoted(list)):[\(objects.joined(separator: ","))]", at: place)
        }
        return Array("{\(written.joined(separator: ","))}".utf8)
    }

    package func decode(_ body: [UInt8]) -> [FormField] {
        JSONFields(in: body[...]).pieces.map { FormField($0.name, $0.value) }
    }

    package func pieces(of body: ArraySlice<UInt8>) -> (pieces: [AnswerPiece], lineEnds: Set<String>) {
        (JSONFields(in: body).pieces, [])
    }

    /// The number of a name such as `1_domainName`, and what follows it; nil for any other name.
    private static func numbered(_ name: String) -> (number: Substring, rest: Substring)? {
        let digits = name.prefix { $0.isASCII && $0.isNumber }
        let rest = name.dropFirst(digits.count)
        return digits.isEmpty || !rest.hasPrefix("_") ? nil : (digits, rest.dropFirst())
    }

    /// A whole number as it is, and any other text in quotes.
    private static func number(_ text: String) -> String { Int(text).map { String($0) } == text ? text : quoted(text) }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case _ where scalar.value < 0x20: quoted += "\\u\(scalar.value.hexadecimal(4))"
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
