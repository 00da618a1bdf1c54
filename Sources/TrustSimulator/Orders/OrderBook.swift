package import TrustAPI

/// The orders of one account, found by number and by base number.
///
/// Orders stand in pages, in no particular order. A book is copied for a snapshot and changed right after; then one page
/// is copied, not a million orders.
package struct OrderBook: Equatable, Sendable {
    private static let pageLength = 64

    /// All pages but the last are full.
    private var pages: [[Order]] = []
    /// Where the order of a number stands, counted over all pages.
    private var positions: [Int64: Int] = [:]
    /// Only the base numbers that are not the order's own.
    private var numbersByBase: [OrderNumber: Set<OrderNumber>] = [:]

    /// A book without orders.
    package init() {}

    /// How many orders there are.
    package var count: Int { positions.count }

    /// The numbers of all orders, in no order.
    package var numbers: [OrderNumber] { pages.joined().map(\.number) }

    /// All orders, lowest number first.
    package var all: [Order] { pages.joined().sorted { $0.number < $1.number } }

    /// Whether there is an order of this number.
    package func contains(_ number: OrderNumber) -> Bool { positions[number.value] != nil }

    /// The order of a number. Setting puts it in its place, or takes it out where it is nil.
    package subscript(_ number: OrderNumber) -> Order? {
        get { positions[number.value].map { self[at: $0] } }
        set {
            if let newValue { put(newValue, as: number) } else { remove(number) }
        }
    }

    /// The orders that share a base number, lowest first.
    func numbers(sharing base: OrderNumber) -> [OrderNumber] {
        var numbers = numbersByBase[base] ?? []
        if let own = self[base], own.baseNumber == nil || own.baseNumber == base { numbers.insert(base) }
        return numbers.sorted()
    }

    /// Whether both hold the same orders, wherever those stand.
    package static func == (left: OrderBook, right: OrderBook) -> Bool {
        left.count == right.count && left.pages.joined().allSatisfy { right[$0.number] == $0 }
    }
}

extension OrderBook {
    private subscript(at position: Int) -> Order {
        get { pages[position / Self.pageLength][position % Self.pageLength] }
        set { pages[position / Self.pageLength][position % Self.pageLength] = newValue }
    }

    private mutating func put(_ order: Order, as number: OrderNumber) {
        guard let position = positions[number.value] else { return append(order, as: number) }
        let (page, index) = position.quotientAndRemainder(dividingBy: Self.pageLength)
        noteBase(of: number, from: pages[page][index].baseNumber, to: order.baseNumber)
        pages[page][index] = order
    }

    private mutating func append(_ order: Order, as number: OrderNumber) {
        noteBase(of: number, from: nil, to: order.baseNumber)
        let position = positions.count
        if position % Self.pageLength == 0 { pages.append([]) }
        pages[position / Self.pageLength].append(order)
        positions[number.value] = position
    }

    /// Takes an order out, and lets the last one fill the gap.
    private mutating func remove(_ number: OrderNumber) {
        guard let position = positions[number.value] else { return }
        noteBase(of: number, from: self[at: position].baseNumber, to: nil)
        let last = pages[pages.count - 1].removeLast()
        if pages[pages.count - 1].isEmpty { pages.removeLast() }
        positions[number.value] = nil
        guard last.number != number else { return }
        self[at: position] = last
        positions[last.number.value] = position
    }

    private mutating func noteBase(of number: OrderNumber, from old: OrderNumber?, to new: OrderNumber?) {
        guard old != new else { return }
        if let old {
            numbersByBase[old]?.remove(number)
            if numbersByBase[old]?.isEmpty == true { numbersByBase[old] = nil }
        }
        if let new { numbersByBase[new, default: []].insert(number) }
    }
}
