/// The number of an order: decimal, 7 to 10 digits on the live API, any positive number here.
package struct OrderNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The number, always above 0.
    package let value: Int64

    /// - Returns: nil for zero and below.
    package init?(_ value: Int64) {
        guard value > 0 else { return nil }
        self.value = value
    }

    /// Reads digits alone; leading zeros do not count.
    package init?(digits: String) {
        var digits = digits
        guard let value = digits.withUTF8(Self.value) else { return nil }
        self.init(value)
    }

    /// The value of decimal digits; nil where there are others among them, or too many.
    private static func value(of digits: UnsafeBufferPointer<UInt8>) -> Int64? {
        var value: Int64 = 0
        for digit in digits {
            guard ASCII.isDigit(digit) else { return nil }
            let (tens, isTooLarge) = value.multipliedReportingOverflow(by: 10)
            let (sum, isStillTooLarge) = tens.addingReportingOverflow(Int64(digit - UInt8(ascii: "0")))
            if isTooLarge || isStillTooLarge { return nil }
            value = sum
        }
        return value
    }

    package static func < (left: OrderNumber, right: OrderNumber) -> Bool { left.value < right.value }

    package var description: String { String(value) }
}

/// What a call says in `orderNumber` or `baseOrderNumber`: it may or may not name an order.
package struct OrderReference: Equatable, Sendable {
    /// The value as it was sent.
    package let text: String
    /// The number, or nil when no order can have it.
    package let number: OrderNumber?

    init(_ text: String) {
        self.text = text
        number = OrderNumber(digits: text)
    }
}
