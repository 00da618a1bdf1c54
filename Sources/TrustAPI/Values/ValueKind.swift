/// How a text on the wire becomes a value and back, and what the page says about it.
package struct ValueKind<Value: Sendable>: Sendable {
    let type: WireType
    let allowed: [AllowedValue]
    /// The value of a text, or nil when the text is none.
    let read: @Sendable (_ text: String, _ why: inout Rationale) -> Value?
    /// The page's own spelling of a value.
    let write: @Sendable (Value) -> String
}

/// A value out of a closed set that the page lists, spelled by its raw value.
package protocol PageChoice: CaseIterable, RawRepresentable<String>, Sendable {
    /// What the page says the value does.
    var meaning: String { get }
}

extension ValueKind where Value == String {
    static let text = ValueKind(type: .string, allowed: [], read: { text, _ in text }, write: { $0 })
}

extension ValueKind where Value == Int {
    /// A whole number in decimal digits, with or without a minus.
    static let integer = ValueKind(
        type: .integer,
        allowed: [],
        read: { text, _ in text.hasPrefix("+") ? nil : Int(text) },
        write: { String($0) }
    )
}

extension ValueKind where Value == OrderReference {
    /// An order number on the pages that call it an integer: anything but digits is refused before any order is sought.
    static let orderInteger = ValueKind(
        type: .integer,
        allowed: [],
        read: { text, _ in
            let reference = OrderReference(text)
            return reference.number != nil || text.utf8.allSatisfy(ASCII.isDigit) ? reference : nil
        },
        write: { $0.text }
    )

    /// An order number on the pages that call it a string: any text is one, though few name an order.
    static let orderText = ValueKind(
        type: .string,
        allowed: [],
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
            read: { text, _ in text == "Y" ? true : text == "N" ? false : nil },
            write: { $0 ? "Y" : "N" }
        )
    }
}

extension ValueKind where Value: PageChoice {
    /// One of the page's values, spelled exactly so.
    static func choice(of type: Value.Type = Value.self) -> ValueKind {
        choice { text, _ in Value(rawValue: text) }
    }

    /// One of the page's values, in whatever spellings `read` accepts.
    static func choice(read: @escaping @Sendable (String, inout Rationale) -> Value?) -> ValueKind {
        ValueKind(
            type: .string,
            allowed: Value.allCases.map { AllowedValue($0.rawValue, $0.meaning) },
            read: read,
            write: { $0.rawValue }
        )
    }
}

extension ValueKind {
    /// A list of values of one kind, separated by blanks.
    static func list<Element>(of kind: ValueKind<Element>) -> ValueKind<[Element]> where Value == [Element] {
        ValueKind(
            type: .string,
            allowed: kind.allowed,
            read: { text, why in
                var elements: [Element] = []
                for piece in ListSeparator.split(text, &why) {
                    guard let element = kind.read(piece, &why) else { return nil }
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
        type: .string,
        allowed: [],
        read: { text, _ in Moment(minute: text) },
        write: { $0.minuteText }
    )
}
