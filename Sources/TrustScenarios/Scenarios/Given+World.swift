package import TrustDocuments

/// A login.
package struct Credentials: Sendable {
    /// The login name.
    package var loginName: String
    /// The password, in plain text.
    package var loginPassword: String

    /// Both in plain text.
    package init(loginName: String, loginPassword: String) {
        self.loginName = loginName
        self.loginPassword = loginPassword
    }

    /// Those of the documents' sample calls.
    package static let standard = Credentials(loginName: "login_name", loginPassword: "login_password")
}

extension Given {
    /// The first number that an order gets which does not say its own.
    private static let firstOrderNumber = 1_000_001

    /// The world that is given: one account with the orders, each with a number, and a clock that stands still unless it
    /// is said to run.
    package func world(account credentials: Credentials) -> Node {
        let login = self.credentials(else: credentials)
        let ownAccount: Node = [
            "loginName": .string(login.loginName), "loginPassword": .string(login.loginPassword),
        ]
        let ownClock: Node = ["running": false]
        let orderNodes = orders.enumerated().map { index, entry in
            let own: Node = [
                "orderNumber": .number(Self.firstOrderNumber + index), "account": .string(login.loginName),
            ]
            return own.merged(with: entry.value.content == .null ? [:] : entry.value)
        }
        return [
            "clock": clock.map(ownClock.merged) ?? ownClock,
            "accounts": [account.map(ownAccount.merged) ?? ownAccount],
            "orders": .list(orderNodes),
            // A fault may name an order as the steps do.
            "faults": faults.map { (try? Variables(orderNumbers).fill($0)) ?? $0 } ?? .null,
        ]
    }

    /// Where a piece of the world stands in the scenario: its account is `account`, its orders are by name.
    func writtenPath(of path: String) -> String {
        if path.hasPrefix("accounts[0]") { return "account" + path.dropFirst("accounts[0]".count) }
        for (index, entry) in orders.enumerated() where path.hasPrefix("orders[\(index)]") {
            return "orders.\(entry.key)" + path.dropFirst("orders[\(index)]".count)
        }
        return path
    }

    /// The login of the given account, as far as it says one.
    package func credentials(else standard: Credentials) -> Credentials {
        Credentials(
            loginName: account?["loginName"]?.text ?? standard.loginName,
            loginPassword: account?["loginPassword"]?.text ?? standard.loginPassword
        )
    }

    /// The messages that the given orders and faults have for codes whose text the page leaves open.
    var messages: [String] { (orders.map(\.value) + [faults].compactMap { $0 }).flatMap(\.messages) }

    /// The number of each order, by the name that the scenario gives it.
    package var orderNumbers: [String: String] {
        Dictionary(
            orders.enumerated().map { index, entry in
                (entry.key, entry.value["orderNumber"]?.text ?? String(Self.firstOrderNumber + index))
            },
            uniquingKeysWith: { first, _ in first }
        )
    }
}

extension Node {
    /// Every text under a key `message`, wherever it stands.
    fileprivate var messages: [String] {
        switch content {
        case .list(let nodes): nodes.flatMap(\.messages)
        case .map(let entries):
            entries.flatMap { entry in
                (entry.key == "message" ? [entry.value.text].compactMap { $0 } : []) + entry.value.messages
            }
        case .null, .bool, .number, .string: []
        }
    }
}
