import Foundation
import NIOConcurrencyHelpers
import Testing
import TrustSimulator

@Suite("serve --state", .ownWorkplace, .timeLimit(.minutes(10)))
struct StateTests {
    private static let password = "hunter-secret-7"
    private static let serve = [
        "serve", "--https-port", "off", "--http-port", "0", "--admin-port", "0", "--serve-over-http",
    ]

    /// Ten lives of a state, each of ten processes that are killed: a hundred in all.
    @Test("Killed at any moment under load, it has lost nothing that was answered", arguments: 0..<10)
    func kills(_ life: Int) async throws {
        let folder = try Program.freshPath("state")
        let world = try Program.file("world.json", Self.world(orders: 400))
        var attempted: [Int] = []
        var answered: [Int] = []
        for round in 0..<10 {
            // How many answers there are before the kill: few enough that some come at once, from several connections.
            let answers = 1 + Int(SplitMix.value(at: UInt64(round), from: UInt64(life)) % 20)
            let (program, api, admin) = try await Self.start(folder, world)
            try await Self.check(attempted, answered, api, admin)
            let load = Load(first: 1_000_000 + attempted.count, answers: answers) { program.signal(SIGKILL) }
            await load.run(api, admin, login: Self.login)
            // Where there were too few answers it still runs.
            program.signal(SIGKILL)
            let end = await program.outcome()
            #expect(end.status == 128 + SIGKILL, "\(end.errors)")
            let refused = load.refused
            #expect(refused.isEmpty, "\(refused)")
            attempted = Array(1_000_000..<load.next)
            answered += load.answered
        }
        let (program, api, admin) = try await Self.start(folder, world)
        try await Self.check(attempted, answered, api, admin)
        program.signal(SIGTERM)
        #expect(await program.outcome().status == 0)
        let replay = try await Program.run("replay-state", folder, "--verify")
        #expect(replay.status == 0, "\(replay.errors)")
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name.hasPrefix("log-") {
            let log = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
            #expect(!String(decoding: log, as: UTF8.self).contains(Self.password))
        }
    }

    /// What was answered is there: such an order is authorized no second time. Those that got no answer may have been
    /// authorized, or are now; then the credit has fallen once for each.
    private static func check(_ attempted: [Int], _ answered: [Int], _ api: String, _ admin: String) async throws {
        let (lost, account) = await onThread {
            guard let calls = PlainConnection(api), let control = PlainConnection(admin) else { return ([0], "") }
            let isAuthorized: (Int) -> Bool = {
                calls.call("AutoAuthorize", "\(login)&orderNumber=\($0)")?.hasPrefix("-27\n") == true
            }
            let lost = answered.filter { !isAuthorized($0) }
            for order in Set(attempted).subtracting(answered) { _ = isAuthorized(order) }
            return (lost, control.control("GET", "accounts/a")?.body ?? "")
        }
        #expect(lost.isEmpty, "\(lost)")
        #expect(account.contains(#""credit": \#(1_000 - attempted.count)"#), "\(attempted.count): \(account)")
    }

    @Test("A process that has it keeps others out, and another world is refused")
    func refusals() async throws {
        let folder = try Program.freshPath("state")
        let world = try Program.file("world.json", Self.world(orders: 1))
        let (program, _, _) = try await Self.start(folder, world)
        let second = try await Program.run(Self.serve + ["--state", folder])
        #expect(second.status == 1 && second.errors.contains("Another process has the state in '\(folder)'"))
        let replay = try await Program.run("replay-state", folder)
        #expect(replay.status == 1 && replay.output.isEmpty)
        program.signal(SIGTERM)
        #expect(await program.outcome().status == 0)
        let other = try Program.file("world.json", Self.world(orders: 2))
        let differing = try await Program.run(Self.serve + ["--state", folder, "--world", other])
        #expect(differing.status == 2 && differing.errors.contains("another world"), "\(differing.errors)")
        let profile = try await Program.run(Self.serve + ["--state", folder, "--profile", "observed"])
        #expect(profile.status == 2 && profile.errors.contains("another profile or assumption"), "\(profile.errors)")
        // Without a world it is that of the folder.
        let (again, _, admin) = try await Self.start(folder, nil)
        let orders = await Self.onThread { PlainConnection(admin)?.control("GET", "orders/1000000")?.status }
        #expect(orders == 200)
        again.signal(SIGTERM)
        #expect(await again.outcome().status == 0)
        let nothing = try await Program.run("replay-state", try Program.freshPath("nothing"))
        #expect(nothing.status == 2 && nothing.errors.contains("There is no state"))
    }

    @Test("On a full disk nothing more is answered, the process ends and says why, and what was answered is there")
    func fullDisk() async throws {
        let folder = try Program.freshPath("state")
        let world = try Program.file("world.json", Self.world(orders: 40))
        let arguments = (Self.serve + ["--state", folder, "--world", world]).joined(separator: " ")
        // A limit on the length of a file is as good as a disk that is full.
        let program = try RunningProgram(
            URL(fileURLWithPath: "/usr/bin/env"),
            ["bash", "-c", "trap '' XFSZ; ulimit -f 24; exec \(Program.file.path) \(arguments)"], environment: [:]
        )
        let api = try #require(try await program.ready()["http"] as? String)
        let answered = await Self.onThread {
            guard let connection = PlainConnection(api) else { return 0 }
            let filler = String(repeating: "x", count: 2_000)
            var answered = 0
            while connection.call("AutoAuthorize", "\(Self.login)&orderNumber=\(1_000_000 + answered)") == "0",
                connection.call("AutoAuthorize", filler) != nil
            { answered += 1 }
            return answered
        }
        let outcome = await program.outcome()
        #expect(outcome.status == 1 && outcome.errors.contains("nothing more is answered"), "\(outcome.errors)")
        #expect((1..<40).contains(answered))
        #expect(try Workplace.leftByPrograms == [])
        let (again, secondAPI, _) = try await Self.start(folder, world)
        let codes = await Self.onThread {
            let connection = PlainConnection(secondAPI)
            return (0..<answered).map {
                connection?.call("AutoAuthorize", "\(Self.login)&orderNumber=\(1_000_000 + $0)")?.prefix(3)
            }
        }
        #expect(codes.allSatisfy { $0 == "-27" })
        again.signal(SIGTERM)
        #expect(await again.outcome().status == 0)
    }

    @Test("A verification that waits hears of the call that it waits for")
    func verification() async throws {
        let (program, api, admin) = try await Self.start(try Program.freshPath("state"), nil)
        async let verdict = Self.onThread {
            PlainConnection(admin)?.control(
                "POST", "verify", #"{"match": {"code": -16}, "times": {"atLeast": 1}, "within": "60s"}"#)
        }
        let answer = await Self.onThread {
            PlainConnection(api)?.call("AutoAuthorize", "loginName=a&loginPassword=b&orderNumber=1")
        }
        #expect(answer?.hasPrefix("-16") == true)
        #expect(await verdict?.status == 200)
        program.signal(SIGTERM)
        #expect(await program.outcome().status == 0)
    }

    // MARK: -

    private static var login: String { "loginName=a&loginPassword=\(password)" }

    private static func start(
        _ folder: String, _ world: String?
    ) async throws -> (program: RunningProgram, api: String, admin: String) {
        let program = try Program.launch(serve + ["--state", folder] + (world.map { ["--world", $0] } ?? []))
        let ready = try await program.ready()
        return (program, try #require(ready["http"] as? String), try #require(ready["admin"] as? String))
    }

    /// Orders of 1 each, and a credit of 1000.
    private static func world(orders: Int) -> String {
        let list = (0..<orders).map {
            #"{"orderNumber": \#(1_000_000 + $0), "account": "a", "state": "awaitingAuthorization", "price": 1}"#
        }
        return #"{"accounts": [{"loginName": "a", "loginPassword": "\#(password)", "credit": 1000}],"#
            + #""orders": [\#(list.joined(separator: ","))]}"#
    }

    static func onThread<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: body()) }
        }
    }
}

/// Several connections that authorize one order after another, and one that lets the state be written anew, until there
/// are so many answers.
private final class Load: Sendable {
    private struct State {
        var next: Int
        var answered: [Int] = []
        var refused: [String] = []
    }

    private let state: NIOLockedValueBox<State>
    private let enough: Int
    private let whenEnough: @Sendable () -> Void

    init(first: Int, answers: Int, whenEnough: @escaping @Sendable () -> Void) {
        state = NIOLockedValueBox(State(next: first))
        enough = answers
        self.whenEnough = whenEnough
    }

    /// The order that the next call would be for.
    var next: Int { state.withLockedValue { $0.next } }
    /// The orders whose calls were answered.
    var answered: [Int] { state.withLockedValue { $0.answered } }
    /// Answers that should not have come.
    var refused: [String] { state.withLockedValue { $0.refused } }

    /// Returns when the server is gone.
    func run(_ api: String, _ admin: String, login: String) async {
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<4 { group.addTask { await StateTests.onThread { self.authorize(api, login) } } }
            group.addTask { await StateTests.onThread { Self.setPassword(admin, login) } }
        }
    }

    private func authorize(_ api: String, _ login: String) {
        guard let connection = PlainConnection(api) else { return }
        while true {
            let order = state.withLockedValue { state in
                defer { state.next += 1 }
                return state.next
            }
            guard let answer = connection.call("AutoAuthorize", "\(login)&orderNumber=\(order)") else { return }
            let isEnough = state.withLockedValue { state in
                if answer != "0" { state.refused.append(answer) }
                state.answered.append(order)
                return state.answered.count == enough
            }
            if isEnough { whenEnough() }
        }
    }

    /// Sets the password that is there, which writes a new snapshot each time.
    private static func setPassword(_ admin: String, _ login: String) {
        guard let connection = PlainConnection(admin), let password = login.components(separatedBy: "=").last else {
            return
        }
        while connection.control("PATCH", "accounts/a", #"{"loginPassword": "\#(password)"}"#) != nil {}
    }
}
