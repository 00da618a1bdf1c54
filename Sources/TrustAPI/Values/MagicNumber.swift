/// Order numbers that provoke a code by their own digits: `90000` and the three digits of the code. With them even a client
/// that cannot reach the control API gets into every branch.
package enum MagicNumber {
    private static let base: Int64 = 90_000_000
    /// A number that no order ever has.
    package static let neverExists = OrderNumber(99_999_999)

    /// The number that provokes a code.
    package static func number(for code: ErrorCode) -> OrderNumber? {
        OrderNumber(base + Int64(-code.rawValue))
    }

    /// The code that a number provokes at an endpoint; nil where it provokes none, or one that the page does not have,
    /// and where calls name no order.
    package static func code(of number: OrderNumber, at endpoint: EndpointName) -> ErrorCode? {
        guard number.value > base, number.value < base + 1_000,
            let code = ErrorCode(rawValue: Int(base - number.value)), endpoint.definition.namesOrder,
            endpoint.definition.errorRow(for: code) != nil
        else { return nil }
        return code
    }
}
