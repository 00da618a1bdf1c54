import Foundation
import Testing
import TrustAPI
import TrustDocuments
import TrustSimulator

@testable import TrustServer

@Suite("The folder of a state")
struct StateFolderTests {
    @Test("Only its owner may read what is in it, also where the files came from elsewhere")
    func permissions() async throws {
        let server = try KeptServer(StateFolders.fresh())
        await server.call(.autoAuthorize, "loginName=a")
        #expect(try Self.mode(server.folder) == 0o700)
        for name in try FileManager.default.contentsOfDirectory(atPath: server.folder) {
            #expect(try Self.mode("\(server.folder)/\(name)") == 0o600, "\(name)")
        }
        let left = try StateFolders.copy(server.folder)
        for (path, mode) in [(left, 0o777), ("\(left)/origin.json", 0o644), ("\(left)/log-0.jsonl", 0o666)] {
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        }
        let again = try KeptServer(left)
        #expect(try Self.mode("\(left)/origin.json") == 0o600 && Self.mode("\(left)/log-0.jsonl") == 0o600)
        #expect(try Self.mode(left) == 0o777)
        #expect(again.state.remarks.contains { $0.contains("Others may write") && $0.contains(left) })
        StateFolders.remove(server.folder, left)
    }

    private static func mode(_ path: String) throws -> Int {
        try #require(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    }

    @Test("Another world or other assumptions than it began with are refused, the same are not")
    func differing() async throws {
        var world = World(clock: Clock(isRunning: false))
        world.accounts = [AccountState(account: Account(loginName: "a", loginPassword: Password("b")), seed: 0)]
        let server = try KeptServer(StateFolders.fresh(), world: world, asking: Assumptions(profile: .observed))
        await server.control("PATCH", "/__admin/accounts/a", #"{"credit": 5}"#)
        let left = try StateFolders.copy(server.folder)
        #expect { try KeptServer(left, world: try DemoWorld.load()) } throws: { "\($0)".contains("another world") }
        #expect { try KeptServer(left, asking: Assumptions()) } throws: { "\($0)".contains("assumption") }
        let same = try KeptServer(left, world: world, asking: Assumptions(profile: .observed))
        #expect(same.everything(at: 0) == server.everything(at: 0))
        let copy = try StateFolders.copy(left)
        #expect(try KeptServer(copy).everything(at: 0) == server.everything(at: 0))
        StateFolders.remove(server.folder, left, copy)
    }

    @Test("One process at a time has it; replays may share it")
    func taken() throws {
        let server = try KeptServer(StateFolders.fresh())
        #expect { try KeptServer(server.folder) } throws: { "\($0)".contains("Another process has the state") }
        #expect { try KeptState.replay(folder: server.folder, verifies: true) } throws: {
            "\($0)".contains("Another process has the state")
        }
        // Nor does it help to take the lock away.
        try FileManager.default.removeItem(atPath: "\(server.folder)/lock")
        #expect { try KeptServer(server.folder) } throws: { "\($0)".contains("Another process has the state") }
        let left = try StateFolders.copy(server.folder)
        let first = try StateFolder(left, for: .reading)
        #expect(try KeptState.replay(folder: left, verifies: true) != nil)
        #expect(throws: StateError.self) { try KeptServer(left) }
        withExtendedLifetime(first) {}
        StateFolders.remove(server.folder, left)
    }

    @Test(
        "A part that is missing is told, and nothing is begun over it",
        arguments: ["origin.json", "snapshot.json", "log-0.jsonl"])
    func missing(_ name: String) async throws {
        let server = try KeptServer(StateFolders.fresh())
        await server.call(.autoAuthorize, "loginName=a")
        let left = try StateFolders.copy(server.folder)
        try FileManager.default.removeItem(atPath: "\(left)/\(name)")
        #expect { try KeptServer(left) } throws: { "\($0)".contains("\(name) is missing") }
        #expect(!FileManager.default.fileExists(atPath: "\(left)/\(name)"))
        StateFolders.remove(server.folder, left)
    }

    @Test("Files of somebody else are left alone, and a folder without a state replays nothing")
    func others() async throws {
        let folder = StateFolders.fresh()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try StateFolders.write("mine", to: "\(folder)/log-2024-01.txt")
        #expect(try KeptState.replay(folder: folder, verifies: true) == nil)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["log-2024-01.txt"])
        let server = try KeptServer(folder, compactingAt: 0)
        for _ in 0..<3 { await server.call(.autoAuthorize, "loginName=a") }
        #expect(try StateFolders.text("\(folder)/log-2024-01.txt") == "mine")
        StateFolders.remove(folder)
    }
}
