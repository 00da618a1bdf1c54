/// How a text on the wire becomes a value and back, and what the page says about it.
package struct ValueKind<Value: Sendable>: Sendable {
    var type = WireType.string
    var allowed: [AllowedValue] = []
    /// What a value has to be, as the end of a sentence.
    let expected: String
    /// How long the longest text is that can be a value; nil where there is none.
    var longest: Int?
    /// The value of a text, or nil when the text is none.
    let read: @Sendable (_ text: String, _ grounds: inout Grounds) -> Value?
    /// The page's own spelling of a value.
    let write: @Sendable (Value) -> String
}

extension ValueKind where Value == String {
    static let text = ValueKind(expected: "a text", read: { text, _ in text }, write: { $0 })

    /// The name of a domain, or a wildcard; an IP address as well, which is refused for what it is.
    static let hostName = ValueKind(
        expected: "a domain name",
        read: { text, _ in HostName.isName(HostName.base(of: text)) || HostName.mayBeAddress(text) ? text : nil },
        write: { $0 }
    )

    /// The email address of a customer. Whether it has to look like one is the assumption `email-syntax`.
    static let customerEmail = ValueKind(
        expected: "an email address",
        read: { text, grounds in
            ContactSyntax.isEmail(text) || grounds.choice(of: Assumed.emailSyntax) == .any ? text : nil
        },
        write: { $0 }
    )

    /// A telephone number. Whether it has to look like one is the assumption `phone-syntax`.
    static let phone = ValueKind(
        expected: "a telephone number",
        read: { text, grounds in
            ContactSyntax.isPhone(text) || grounds.choice(of: Assumed.phoneSyntax) == .any ? text : nil
        },
        write: { $0 }
    )
}

extension ValueKind where Value == Int {
    /// A whole number in decimal digits, with or without a minus.
    static let integer = ValueKind(
        type: .integer,
        expected: "a whole number",
        read: { text, _ in text.hasPrefix("+") ? nil : Int(text) },
        write: { String($0) }
    )
}

extension ValueKind where Value == OrderReference {
    /// An order number on the pages that call it an integer: anything but digits is refused before any order is sought.
    static let orderInteger = ValueKind(
        type: .integer,
        expected: "a whole number",
        read: { text, _ in
            let reference = OrderReference(text)
            return reference.number != nil || text.utf8.allSatisfy(ASCII.isDigit) ? reference : nil
        },
        write: { $0.text }
    )

    /// An order number on the pages that call it a string: any text is one, though few name an order.
    static let orderText = ValueKind(
        expected: "a text",
        read: { text, _ in OrderReference(text) },
        write: { $0.text }
    )
}

extension ValueKind where Value == Bool {
    /// `Y` or `N`, with what the page says of each.
    static func yesNo(yes: String, no: String) -> ValueKind {
        ValueKind(
            type: .char,
            allowed: [AllowedValue("Y", yes), AllowedValue("N", no)],
            expected: "Y or N",
            longest: 1,
            read: { text, grounds in
                if text == "Y" || text == "N" { return text == "Y" }
                guard text == "y" || text == "n", grounds.choice(of: Assumed.valueCase) == .anyCase else { return nil }
                return text == "y"
            },
            write: { $0 ? "Y" : "N" }
        )
    }
}

extension ValueKind where Value: PageChoice {
    /// One of the page's values. Whether its case counts is the assumption `value-case`.
    static func choice(of type: Value.Type = Value.self) -> ValueKind {
        choice { text, grounds in Value(rawValue: text) ?? Value.ofAnyCase(text, &grounds) }
    }

    /// One of the page's values, in whatever spellings `read` accepts.
    static func choice(read: @escaping @Sendable (String, inout Grounds) -> Value?) -> ValueKind {
        ValueKind(
            allowed: Value.allCases.map { AllowedValue($0.rawValue, $0.meaning) },
            expected: "one of the values that the page lists",
            longest: Value.allCases.map(\.rawValue.unicodeScalars.count).max(),
            read: read,
            write: { $0.rawValue }
        )
    }
}

extension ValueKind {
    /// A list of values of one kind, separated by blanks.
    static func list<Element>(of kind: ValueKind<Element>) -> ValueKind<[Element]> where Value == [Element] {
        ValueKind(
            allowed: kind.allowed,
            expected: "a list with at least one element",
            read: { text, grounds in
                var elements: [Element] = []
                for piece in ListSeparator.split(text, &grounds) {
                    guard let element = kind.read(piece, &grounds) else { return nil }
                    elements.append(element)
                }
                return elements.isEmpty ? nil : elements
            },
            write: { $0.map(kind.write).joined(separator: " ") }
        )
    }
}

extension ValueKind where Value == Moment {
    /// A time to the minute in UTC, strictly `yyyy-mm-dd hh:mm` and a real date.
    static let minute = ValueKind(
        expected: "a time that there is, as yyyy-mm-dd hh:mm",
        longest: 16,
        read: { text, _ in Moment(minute: text) },
        write: { $0.minuteText }
    )
}
