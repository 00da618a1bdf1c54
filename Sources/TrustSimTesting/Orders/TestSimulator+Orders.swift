import TrustDocuments
import TrustSimulator

extension TestSimulator {
    /// An order as it is now.
    /// - Throws: `SimulatorError.refused` where there is no such order.
    public func order(_ number: Int) async throws -> SimulatedOrder {
        let path = "/__admin/orders/\(number)"
        return try order(try await control.call("GET", path), from: path)
    }

    /// Does to an order what a customer or the CA would, and gives the order after it.
    /// - Throws: `SimulatorError.refused` where there is no such order, or the act is not possible.
    @discardableResult
    public func act(_ act: OrderAct, on number: Int) async throws -> SimulatedOrder {
        let path = "/__admin/orders/\(number)/acts"
        return try order(try await control.call("POST", path, act.node), from: path)
    }

    /// The mails that the CA would have sent, oldest first.
    /// - Throws: `SimulatorError` when the simulator does not answer.
    public func mailbox() async throws -> [SimulatedMail] {
        let path = "/__admin/mailbox"
        let mails = try await control.call("GET", path).elements
        return try mails.map { SimulatedMail(try control.decode(.mail, $0, from: path)) }
    }

    private func order(_ node: Node, from path: String) throws -> SimulatedOrder {
        SimulatedOrder(try control.decode(Coding<Order>.order(clock: Clock()), node, from: path))
    }
}
