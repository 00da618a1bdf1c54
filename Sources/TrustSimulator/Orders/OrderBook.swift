package import TrustAPI

/// The orders of one account, found by number and by base number.
package struct OrderBook: Equatable, Sendable {
    private var orders: [OrderNumber: Order] = [:]
    /// Only the base numbers that are not the order's own.
    private var numbersByBase: [OrderNumber: Set<OrderNumber>] = [:]

    package init() {}

    package var count: Int { orders.count }

    /// The numbers of all orders, in no order.
    package var numbers: [OrderNumber] { Array(orders.keys) }

    /// All orders, lowest number first.
    package var all: [Order] { orders.values.sorted { $0.number < $1.number } }

    /// The order of a number. Setting puts it in its place, or takes it out where it is nil.
    package subscript(_ number: OrderNumber) -> Order? {
        get { orders[number] }
        set {
            if let base = orders[number]?.baseNumber {
                numbersByBase[base]?.remove(number)
                if numbersByBase[base]?.isEmpty == true { numbersByBase[base] = nil }
            }
            if let base = newValue?.baseNumber { numbersByBase[base, default: []].insert(number) }
            orders[number] = newValue
        }
    }

    /// The orders that share a base number, lowest first.
    func numbers(sharing base: OrderNumber) -> [OrderNumber] {
        var numbers = numbersByBase[base] ?? []
        if let own = orders[base], own.baseNumber == nil || own.baseNumber == base { numbers.insert(base) }
        return numbers.sorted()
    }
}
