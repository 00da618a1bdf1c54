/// An order before and after a call that reached it, be it the same.
///
/// A class, so that a reply is passed on without copying both.
package final class OrderChange: Sendable {
    /// The order before the call.
    package let before: Order
    /// The order after the call.
    package let after: Order

    init(from before: Order, to after: Order) {
        self.before = before
        self.after = after
    }
}
