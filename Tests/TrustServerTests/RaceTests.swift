import Foundation
import SchemaChecking
import Testing
import TrustAPI
import TrustCertificates
import TrustDocuments
import TrustServer
import TrustSimulator

/// What many connections do to the same orders at once has to be what they could have done one after another.
@Suite("Races")
struct RaceTests {
    private static let connections = 64

    @Test("An order is authorized once, whoever comes first", arguments: [false, true])
    func authorizingOne(overTLS: Bool) async throws {
        try await Self.race(credit: 100_00, orders: 1, overTLS: overTLS) { _ in
            ("!AutoAuthorize", "orderNumber=1000000")
        } outcome: { answers, world in
            let refused = "-27\nOrder 1000000 is not currently Awaiting Authorization/Rejection!"
            #expect(answers.count { $0 == "0" } == 1)
            #expect(answers.count { $0 == refused } == Self.connections - 1)
            #expect(world.credit == 90_00)
            #expect(world.orders.map(\.state) == [.inProgress])
        }
    }

    @Test("Orders are authorized for as long as the credit lasts, whichever they are")
    func authorizingMany() async throws {
        try await Self.race(credit: 400_00, orders: Self.connections) { index in
            ("!AutoAuthorize", "orderNumber=\(1_000_000 + index)")
        } outcome: { answers, world in
            #expect(answers.count { $0 == "0" } == 40)
            #expect(answers.count { $0 == "-15\nNot enough credit!" } == Self.connections - 40)
            #expect(world.credit == 0)
            // Each order is where its own answer says.
            let expected = answers.map { $0 == "0" ? OrderState.inProgress : .awaitingAuthorization }
            #expect(world.orders.map(\.state) == expected)
        }
    }

    @Test("Updates of one order happen one after another, and the last one stands")
    func updatingOne() async throws {
        try await Self.race(credit: 0, orders: 1) { index in
            ("!AutoUpdateDCV", "orderNumber=1000000&newMethod=EMAIL&newDCVEmailAddress=u\(index)%40example.com")
        } outcome: { answers, world in
            #expect(answers.allSatisfy { $0 == "errorCode=0" })
            // Keys are drawn in order under the lock of the account, so they tell in which order the calls were carried out.
            var keys = KeyStream(seed: 0, loginName: "a")
            let drawn = (0..<Self.connections).map { _ in keys.next() }
            #expect(Set(world.mails.compactMap(\.key)) == Set(drawn) && world.mails.count == drawn.count)
            #expect(Set(world.mails.compactMap(\.to)).count == Self.connections)
            let domain = try #require(world.orders.first?.domains.first)
            #expect(domain.key == drawn.last)
            #expect(domain.email == world.mails.first { $0.key == drawn.last }?.to)
        }
    }

    @Test("Updates of many orders end with what the last call of each connection asked for")
    func updatingMany() async throws {
        let methods = ["CNAME_CSR_HASH", "HTTP_CSR_HASH", "HTTPS_CSR_HASH"]
        try await Self.race(credit: 0, orders: Self.connections, rounds: 6) { index, round in
            ("!AutoUpdateDCV", "orderNumber=\(1_000_000 + index)&newMethod=\(methods[(index + round) % 3])")
        } outcome: { answers, world in
            #expect(answers.allSatisfy { $0 == String(repeating: "errorCode=0|", count: 6).dropLast() })
            #expect(world.orders.enumerated().allSatisfy { $1.domains[0].method.rawValue == methods[($0 + 5) % 3] })
        }
    }

    // MARK: -

    /// What is left of the world, read from its export.
    private struct Outcome {
        let credit: Int
        let orders: [Order]
        let mails: [Mail]
    }

    private static func race(
        credit: Int, orders: Int, overTLS: Bool = false, _ call: @escaping @Sendable (Int) -> (String, String),
        outcome: ([String], Outcome) throws -> Void
    ) async throws {
        try await race(
            credit: credit, orders: orders, rounds: 1, overTLS: overTLS, { index, _ in call(index) }, outcome: outcome)
    }

    /// Opens all connections, then lets each make its calls as fast as it can, all of them at once.
    private static func race(
        credit: Int, orders: Int, rounds: Int, overTLS: Bool = false,
        _ call: @escaping @Sendable (_ connection: Int, _ round: Int) -> (String, String),
        outcome: ([String], Outcome) throws -> Void
    ) async throws {
        var settings = ServerSettings()
        settings.threads = 4
        settings.servesOverHTTP = true
        let server = try await SimulatorServer.start(
            world(credit: credit, orders: orders), settings: settings, identity: try ServerIdentity.generated()
        )
        let served = ServedWorld(server: server)
        var open: [RawConnection] = []
        for _ in 0..<connections { open.append(try await overTLS ? served.https() : served.http()) }
        let answers = try await withThrowingTaskGroup(of: (Int, String).self) { group in
            for (index, connection) in open.enumerated() {
                group.addTask { (index, try await calls(of: index, rounds, on: connection, call)) }
            }
            var answers = Array(repeating: "", count: connections)
            for try await (index, answer) in group { answers[index] = answer }
            return answers
        }
        let export = try await served.control("GET", "/__admin/world").body
        for connection in open { try await connection.close() }
        await server.stop()
        let left = try Coding<World>.world.read(export, source: "export.json")
        try outcome(
            answers,
            Outcome(
                credit: left.accounts[0].account.credit.cents, orders: left.accounts[0].orders.all,
                mails: Array(left.mailbox.mails)
            )
        )
    }

    /// The bodies of the answers that one connection gets, one call after another.
    private static func calls(
        of index: Int, _ rounds: Int, on connection: RawConnection, _ call: (Int, Int) -> (String, String)
    ) async throws -> String {
        var bodies: [String] = []
        for round in 0..<rounds {
            let (endpoint, arguments) = call(index, round)
            try await connection.write(post(endpoint, "loginName=a&loginPassword=a&\(arguments)"))
            bodies = try await connection.bodies(round + 1)
        }
        return bodies.joined(separator: "|")
    }

    private static func world(credit: Int, orders: Int) -> World {
        var account = Account(loginName: "a", loginPassword: Password("a"))
        account.credit = Money(cents: credit)
        var simulator = AccountState(account: account, seed: 0)
        var world = World(clock: Clock(isRunning: false))
        for index in 0..<orders {
            guard let number = OrderNumber(Int64(1_000_000 + index)) else { continue }
            var order = Order(number: number, account: "a")
            order.state = .awaitingAuthorization
            order.price = Money(cents: 10_00)
            var domain = Domain(name: "example.com", listedAt: world.clock.start, checkedSince: world.clock.now)
            domain.eligible = .listed((0..<connections).map { "u\($0)@example.com" })
            order.domains = [domain]
            simulator.orders[number] = order
        }
        world.accounts = [simulator]
        return world
    }
}
