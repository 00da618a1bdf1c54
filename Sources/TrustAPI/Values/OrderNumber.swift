/// The number of an order: decimal, 7 to 10 digits on the live API, any positive number here.
package struct OrderNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let value: Int64

    /// - Returns: nil for zero and below.
    package init?(_ value: Int64) {
        guard value > 0 else { return nil }
        self.value = value
    }

    /// Reads digits alone; leading zeros do not count.
    package init?(digits: String) {
        guard digits.utf8.allSatisfy(ASCII.isDigit), let value = Int64(digits) else { return nil }
        self.init(value)
    }

    package static func < (left: OrderNumber, right: OrderNumber) -> Bool { left.value < right.value }

    package var description: String { String(value) }
}

/// What a call says in `orderNumber` or `baseOrderNumber`: it may or may not name an order.
package struct OrderReference: Equatable, Sendable {
    package let text: String

    init(_ text: String) { self.text = text }

    /// The number, or nil when no order can have it.
    package var number: OrderNumber? { OrderNumber(digits: text) }
}
