import TrustAPI
package import TrustSimulator

/// A world file, before its orders are given to their accounts.
private struct WorldFile {
    var clock = Clock()
    var seed = 0
    var accounts: [AccountState] = []
    var orders: [Order] = []
    var faults: [Fault] = []
    var mailbox: [Mail] = []
    var magicNumbers = MagicNumbers.off
}

extension Coding where Value == World {
    /// A whole world. What is wrong anywhere in it is told at once, and then none of it counts.
    package static let world = world(checksFaults: true)

    /// A world that was in use: a fault in it may be for an order that was taken away since.
    package static let worldInUse = world(checksFaults: false)

    private static func world(checksFaults: Bool) -> Coding<World> {
        let file = Coding<WorldFile>.object(
            "world",
            make: { WorldFile() },
            fields: [
                Field("clock", \.clock, .clock, "The virtual time of the world."),
                Field(
                    "seed", \.seed, .integer(.min ... .max), "What probabilities and the keys of mails are drawn from."
                ),
                Field("accounts", \.accounts, blank: WorldFile(), "The accounts that calls log in to.") {
                    .list(of: .account(seed: $0.seed))
                },
                Field("orders", \.orders, blank: WorldFile(), "The orders of all accounts.") {
                    .list(of: .order(clock: $0.clock))
                },
                Field("faults", \.faults, .list(of: .fault), "What goes wrong on purpose."),
                Field("mailbox", \.mailbox, .list(of: .mail), "Mails that would have been sent. An export writes it."),
                Field(
                    "magicNumbers", \.magicNumbers, .magicNumbers,
                    """
                    Whether order numbers of 90000 and three digits provoke the code in them: 90000047 is -47. A map gives \
                    the message of each code whose text the page leaves open: {-20: "..."}.
                    """
                ),
            ]
        )
        return Coding(
            schema: file.schema,
            decode: { node, decoding in
                return file.decode(node, &decoding).flatMap { World($0, node, checksFaults: checksFaults, &decoding) }
            },
            encode: { file.encode(WorldFile($0)) }
        )
    }
}

extension WorldFile {
    init(_ world: World) {
        clock = world.clock
        seed = world.seed
        accounts = world.accounts
        orders = world.accounts.flatMap { $0.orders.all }.sorted { $0.number < $1.number }
        faults = world.faults.faults + world.accounts.flatMap { $0.faults.faults }
        mailbox = Array(world.mailbox.mails)
        magicNumbers = world.magicNumbers
    }
}

extension World {
    /// Puts the parts of a file together. Complains about parts that do not fit each other; nil when there are any.
    fileprivate init?(_ file: WorldFile, _ node: Node, checksFaults: Bool, _ decoding: inout Decoding) {
        guard decoding.problems.isEmpty else { return nil }
        self.init(clock: file.clock, seed: file.seed)
        accounts = file.accounts
        mailbox = Mailbox(file.mailbox)
        magicNumbers = file.magicNumbers
        var positions: [String: Int] = [:]
        for (index, simulator) in file.accounts.enumerated() {
            let name = simulator.account.loginName
            accounts[index].faults.seed = file.seed
            if positions.updateValue(index, forKey: name) != nil {
                decoding.complain(
                    "accounts[\(index)]: there are two accounts '\(name)'.", at: node.place(of: "accounts", index)
                )
            }
        }
        var owners = Set<OrderNumber>(minimumCapacity: file.orders.count)
        for (index, order) in file.orders.enumerated() {
            var place: Place? { node.place(of: "orders", index) }
            guard let position = positions[order.account] else {
                decoding.complain(
                    "orders[\(index)]: there is no account '\(order.account)'."
                        + Suggestion.sentence(for: order.account, among: positions.keys.sorted()),
                    at: place
                )
                continue
            }
            if !owners.insert(order.number).inserted {
                decoding.complain("orders[\(index)]: there are two orders \(order.number).", at: place)
            }
            accounts[position].orders[order.number] = order
        }
        var ids: Set<String> = []
        for (index, var fault) in file.faults.enumerated() {
            if fault.id.isEmpty { fault.id = "fault-\(index + 1)" }
            let (order, place) = (checksFaults ? fault.match.order : nil, node.place(of: "faults", index))
            if !ids.insert(fault.id).inserted {
                decoding.complain("faults[\(index)]: there are two faults '\(fault.id)'.", at: place)
            }
            add(fault, for: order, known: positions, at: place, index, &decoding)
        }
        if !decoding.problems.isEmpty { return nil }
    }

    private mutating func add(
        _ fault: Fault, for order: OrderNumber?, known positions: [String: Int], at place: Place?, _ index: Int,
        _ decoding: inout Decoding
    ) {
        let owned = fault.match.account.map { name in positions[name].map { [accounts[$0]] } ?? [] } ?? accounts
        if let number = order, !knows(number, among: owned) {
            decoding.complain(
                "faults[\(index)]: there is no order \(number)."
                    + Suggestion.sentence(
                        for: number.description, among: owned.flatMap { $0.orders.all.map(\.number.description) }),
                at: place
            )
        }
        guard let name = fault.match.account else {
            faults.faults.append(fault)
            return
        }
        guard let position = positions[name] else {
            decoding.complain(
                "faults[\(index)]: there is no account '\(name)'."
                    + Suggestion.sentence(for: name, among: positions.keys.sorted()),
                at: place
            )
            return
        }
        accounts[position].faults.faults.append(fault)
    }
}

extension Node {
    /// Where an element of a list in this map stands.
    fileprivate func place(of key: String, _ index: Int) -> Place? {
        guard case .list(let elements) = self[key]?.content else { return nil }
        return elements.place(at: index)
    }
}
