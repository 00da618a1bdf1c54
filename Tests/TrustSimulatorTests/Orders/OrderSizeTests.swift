import Testing
import TrustAPI
import TrustSimulator

@Suite("Orders in memory")
struct OrderSizeTests {
    private let order = OrderNumber(1000).map { Order(number: $0, account: "a") }
    private let domain = Domain(name: "a.example.com", listedAt: Moment(seconds: 0), checkedSince: Moment(seconds: 0))

    @Test("are small enough for a million of them")
    func sizes() {
        #expect(MemoryLayout<Order>.stride <= 80)
        #expect(MemoryLayout<Domain>.stride <= 72)
    }

    @Test("are equal again once what was changed is as it was")
    func equality() throws {
        let new = try #require(order)
        var order = new
        var lock = Order.SiteLock()
        lock.userID = "7"
        (order.siteLock, order.issuanceDelay, order.pricing) = (lock, 60, Order.Pricing(.noPrice))
        order.completedAt = Moment(seconds: 5)
        #expect(order != new && order.siteLock?.userID == "7" && order.issuanceDelay == 60)
        (order.siteLock, order.issuanceDelay, order.pricing, order.completedAt) = (nil, 0, .found, nil)
        #expect(order == new)
    }

    @Test("do not change when a copy does")
    func copies() {
        var first = domain
        (first.key, first.progression) = ("first", .afterCalls(2))
        var second = first
        second.key = "second"
        second.calls += 1
        #expect(first.key == "first" && first.calls == 0)
        #expect(second.key == "second" && second.calls == 1 && second.progression == .afterCalls(2))
        (second.key, second.calls) = (first.key, first.calls)
        #expect(first == second)
    }
}
