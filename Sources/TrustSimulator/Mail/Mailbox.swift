/// The newest mails, oldest first.
package struct Mailbox: Equatable, Sendable {
    package static let capacity = 10_000

    private var kept: [Mail] = []

    package init(_ mails: [Mail] = []) { append(contentsOf: mails) }

    package var mails: ArraySlice<Mail> { kept.suffix(Self.capacity) }

    package mutating func append(contentsOf mails: [Mail]) {
        kept += mails
        // Dropping in strides keeps the cost of one mail constant.
        if kept.count >= 2 * Self.capacity { kept.removeFirst(kept.count - Self.capacity) }
    }

    package mutating func empty() { kept = [] }

    package static func == (left: Mailbox, right: Mailbox) -> Bool { left.mails == right.mails }
}
