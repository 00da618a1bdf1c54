import NIOCore
import NIOHTTP1
import Testing
import TrustHTTP
import TrustServer

@Suite("The order of requests")
struct RequestOrderTests {
    private let head = RequestOrder.Arrival.part(.head(HTTPRequestHead(version: .http1_1, method: .POST, uri: "/")))
    private let end = RequestOrder.Arrival.part(.end(nil))
    private func body(_ count: Int) -> RequestOrder.Arrival { .part(.body(ByteBuffer(repeating: 0, count: count))) }

    /// The first letters of what comes next, until a response is outstanding or nothing is left.
    private func taken(_ order: inout RequestOrder) -> String {
        var letters = ""
        while let arrival = order.next() {
            switch arrival {
            case .part(.head): letters += "h"
            case .part(.body): letters += "b"
            case .part(.end): letters += "e"
            case .violation: letters += "v"
            }
        }
        return letters
    }

    @Test("is free until a response is outstanding, and again when it is written")
    func free() {
        var order = RequestOrder(atMost: 1, bytes: 10)
        #expect(order.isFree && !order.isResponding)
        order.responseBegan()
        #expect(!order.isFree && order.isResponding)
        order.responseCompleted()
        #expect(order.isFree && !order.isResponding)
    }

    @Test("lets what comes meanwhile wait for its turn, a violation as well")
    func turns() {
        var order = RequestOrder(atMost: 1, bytes: 10)
        order.responseBegan()
        for arrival in [head, body(3), end, .violation] { order.enqueue(arrival) }
        let early = taken(&order)
        #expect(early == "")
        order.responseCompleted()
        #expect(!order.isFree)
        let late = taken(&order)
        #expect(late == "hbev")
        #expect(order.isFree)
    }

    @Test("stops reading at so many requests or at more bytes, and says when to read again", arguments: [false, true])
    func bounds(_ isByBytes: Bool) {
        var order = RequestOrder(atMost: isByBytes ? 100 : 2, bytes: isByBytes ? 10 : 1_000)
        order.responseBegan()
        for arrival in [head, body(6), end] { order.enqueue(arrival) }
        let mayRead = order.mayRead()
        #expect(mayRead)
        for arrival in [head, body(6), end] { order.enqueue(arrival) }
        let mayReadMore = order.mayRead()
        #expect(!mayReadMore)
        let readsTooSoon = order.readsAgain()
        #expect(!readsTooSoon)
        order.responseCompleted()
        _ = taken(&order)
        let (reads, readsTwice) = (order.readsAgain(), order.readsAgain())
        #expect(reads && !readsTwice)
    }

    @Test("takes nothing after its end")
    func over() {
        var order = RequestOrder(atMost: 1, bytes: 10)
        order.responseBegan()
        order.enqueue(head)
        order.end()
        order.enqueue(end)
        order.responseCompleted()
        let (mayRead, left) = (order.mayRead(), taken(&order))
        #expect(!order.isFree && !mayRead)
        #expect(left == "")
    }
}
