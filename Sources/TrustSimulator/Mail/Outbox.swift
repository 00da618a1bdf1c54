import TrustAPI

/// Writes the mails of a transition.
package struct Outbox: Sendable {
    /// The mails so far, in order.
    package private(set) var sent: [Mail] = []
    private(set) var keys: KeyStream

    init(keys: KeyStream) { self.keys = keys }

    /// Sends the validation mail of a domain, with a new key, and restarts its check.
    mutating func sendValidation(of domain: inout Domain, in order: Order, to address: String, at now: Moment) {
        let key = keys.next()
        domain.email = address
        domain.key = key
        domain.checkedSince = now
        sent.append(
            Mail(
                kind: .dcv, account: order.account, to: address, order: order.number, domain: domain.name,
                subject: "Domain control validation for \(domain.name), order \(order.number)",
                body: """
                    To validate \(domain.name) for order \(order.number), open
                    https://secure.trust-provider.com/products/EnterDCVCode?orderNumber=\(order.number)
                    and enter the following key. It is valid for 30 days.

                    \(key)

                    """,
                key: key, sentAt: now
            )
        )
    }

    /// Sends the click-through mail of an EV order.
    mutating func sendClickThrough(of order: Order, to address: String?, at now: Moment) {
        sent.append(
            Mail(
                kind: .clickThrough, account: order.account, to: address, order: order.number,
                subject: "Agreement for order \(order.number)",
                body: "Please open the link in this email and agree to the terms of order \(order.number).\n",
                sentAt: now
            )
        )
    }

    /// Sends the callback mail of an OV or EV order.
    mutating func sendCallback(of order: Order, to address: String?, at now: Moment) {
        sent.append(
            Mail(
                kind: .callback, account: order.account, to: address, order: order.number,
                subject: "Callback for order \(order.number)",
                body: "Please open the link in this email to complete the callback of order \(order.number).\n",
                sentAt: now
            )
        )
    }
}
