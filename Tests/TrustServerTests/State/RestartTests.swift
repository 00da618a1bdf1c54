import Foundation
import SchemaChecking
import Testing
import TrustAPI
import TrustDocuments
import TrustSimulator

@testable import TrustServer

@Suite("A state that is brought back")
struct RestartTests {
    @Test("Whatever happened, all of it is there again, and a replay gives the same answers", arguments: 0..<24)
    func everything(_ seed: Int) async throws {
        // Some never write a new snapshot, some do after every few inputs.
        let server = try KeptServer(
            StateFolders.fresh(), world: try Self.world(), compactingAt: [.max, 0, 4_000][seed % 3])
        var inputs = RandomInputs(seed: seed)
        for _ in 0..<60 { await inputs.step(server) }
        let ticks = server.ticks
        let before = server.everything(at: ticks)
        // The process is killed here: nothing of it but the folder is left.
        let left = try StateFolders.copy(server.folder)
        let remarks = try #require(try KeptState.replay(folder: left, verifies: true))
        #expect(!remarks.contains { $0.contains("torn") })
        let again = try KeptServer(left, compactingAt: 0)
        #expect(again.everything(at: ticks) == before)
        // And once more, from what the second process made of it.
        for _ in 0..<10 { await inputs.step(again) }
        let later = again.ticks
        let after = again.everything(at: later)
        again.state.close()
        let third = try KeptServer(try StateFolders.copy(left))
        #expect(third.everything(at: later) == after)
        StateFolders.remove(server.folder, left, third.folder)
    }

    /// The demo world with another seed.
    private static func world() throws -> World {
        let demo = JSONWriter.compact(Coding<World>.world.encode(try DemoWorld.load()))
        let text = demo.replacing(#""seed":0"#, with: #""seed":7"#)
        try #require(text != demo)
        return try Coding<World>.world.read(text, source: "w.json")
    }

    @Test("Time goes on from what anybody was told, and fractions of a second are kept")
    func time() async throws {
        var world = try DemoWorld.load()
        world.clock.isRunning = true
        let server = try KeptServer(StateFolders.fresh(), world: world, compactingAt: 0)
        await server.control("GET", "/__admin/clock")
        let told = server.ticks
        for _ in 0..<20 { await server.call(.autoAuthorize, "loginName=a") }
        let left = try StateFolders.copy(server.folder)
        let again = try KeptServer(left)
        #expect(again.ticks >= told)
        // Twenty snapshots have not slowed the clock down, not by a fraction of a second.
        let second = 1_000_000_000
        #expect(again.everything(at: 100 * second) == server.everything(at: 100 * second))
        let now = again.state.worlds.time.holdStill(at: 100 * second) { again.state.world.clock.now }
        #expect(now.seconds - world.clock.now.seconds >= 98)
        StateFolders.remove(server.folder, left)
    }

    @Test("A reset goes back to the world that the first process started with")
    func reset() async throws {
        let server = try KeptServer(StateFolders.fresh())
        let start = server.everything(at: 0)
        await server.call(.autoAuthorize, "loginName=login_name&loginPassword=login_password&orderNumber=10000001")
        await server.control("PUT", "/__admin/assumptions", #"{"check-order": "login-first"}"#)
        let left = try StateFolders.copy(server.folder)
        let again = try KeptServer(left)
        #expect(again.everything(at: 0) != start)
        await again.control("POST", "/__admin/reset")
        #expect(again.everything(at: 0) == start)
        StateFolders.remove(server.folder, left)
    }

    @Test("A fault whose order is gone, and the private copies, come back")
    func leftovers() async throws {
        let server = try KeptServer(StateFolders.fresh(), compactingAt: 0)
        await server.control("POST", "/__admin/faults", #"{"match": {"order": 1234567}, "respond": {"code": -14}}"#)
        #expect(await server.control("DELETE", "/__admin/orders/1234567").status == 204)
        // A look makes no copy, a call does, before the original changes.
        await server.control("GET", "/__admin/orders?account=login_name~late")
        await server.call(.autoAuthorize, "loginName=login_name~look&loginPassword=login_password&orderNumber=1")
        await server.call(.autoAuthorize, "loginName=login_name&loginPassword=login_password&orderNumber=10000001")
        let left = try StateFolders.copy(server.folder)
        let again = try KeptServer(left)
        #expect(again.everything(at: 0) == server.everything(at: 0))
        let answer = await again.call(
            .autoAuthorize, "loginName=login_name~look&loginPassword=login_password&orderNumber=10000001")
        #expect(answer == "0")
        let late = await again.call(
            .autoAuthorize, "loginName=login_name~late&loginPassword=login_password&orderNumber=10000001")
        #expect(late.hasPrefix("-27"))
        StateFolders.remove(server.folder, left)
    }

    @Test("A write that fails, and the questions, leave no line")
    func noLine() async throws {
        let server = try KeptServer(StateFolders.fresh())
        let before = server.everything(at: 0)
        #expect(await server.control("POST", "/__admin/orders", #"{"orderNumber": 1}"#).status == 422)
        #expect(await server.control("DELETE", "/__admin/orders/99999999").status == 404)
        #expect(await server.control("PUT", "/__admin/clock", #"{"now": 5}"#).status == 422)
        #expect(await server.control("PUT", "/__admin/world", #"{"accounts": 5}"#).status == 422)
        #expect(await server.control("PUT", "/__admin/assumptions", #"{"a": "b"}"#).status == 422)
        #expect(await server.control("POST", "/__admin/requests/count", #"{"account": "login_name~a"}"#).status == 200)
        #expect(await server.control("GET", "/__admin/world").status == 200)
        #expect(server.everything(at: 0) == before)
        #expect(try StateFolders.logs(server.folder).isEmpty)
        StateFolders.remove(server.folder)
    }
}
