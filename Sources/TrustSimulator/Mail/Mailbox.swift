/// The newest mails, oldest first.
package struct Mailbox: Equatable, Sendable {
    /// How many mails are kept.
    package static let capacity = 10_000

    private var kept: [Mail] = []

    /// Takes mails in the order in which they were sent.
    package init(_ mails: [Mail] = []) { append(contentsOf: mails) }

    /// The mails that are kept, oldest first.
    package var mails: ArraySlice<Mail> { kept.suffix(Self.capacity) }

    /// Adds mails in the order in which they were sent; the oldest fall out.
    package mutating func append(contentsOf mails: [Mail]) {
        kept += mails
        // Dropping in strides keeps the cost of one mail constant.
        if kept.count >= 2 * Self.capacity { kept.removeFirst(kept.count - Self.capacity) }
    }

    /// Removes every mail.
    package mutating func empty() { kept = [] }

    package static func == (left: Mailbox, right: Mailbox) -> Bool { left.mails == right.mails }
}
