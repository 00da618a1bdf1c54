import Foundation
import Testing
import TrustAPI
import TrustDocuments
import TrustSimulator

@testable import TrustServer

@Suite("A log that a killed process leaves")
struct TornLogTests {
    @Test("Cut off at any byte, it gives all whole lines, drops the torn one and says so")
    func cuts() async throws {
        let server = try KeptServer(StateFolders.fresh(), world: try Self.world())
        var states = [server.everything(at: 0)]
        for number in 1...3 {
            await server.call(.autoAuthorize, "loginName=a&loginPassword=b&orderNumber=\(number)")
            states.append(server.everything(at: 0))
        }
        try #require(Set(states).count == 4)
        let log = Array(try StateFolders.logs(server.folder).utf8)
        let ends = log.indices.filter { log[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
        try #require(ends.count == 3)
        for length in ends[0]...log.count {
            let left = try StateFolders.copy(server.folder)
            let whole = ends.count { $0 <= length }
            try Data(log[..<length]).write(to: URL(fileURLWithPath: "\(left)/log-0.jsonl"))
            let again = try KeptServer(left)
            #expect(again.everything(at: 0) == states[whole], "cut at \(length)")
            #expect(again.state.remarks.contains { $0.contains("torn") } == !ends.contains(length), "cut at \(length)")
            // What comes now stands behind whole lines.
            await again.call(.autoAuthorize, "loginName=nobody")
            #expect(try StateReader(Array(try StateFolders.logs(left).utf8), path: "").entries.count == whole + 1)
            StateFolders.remove(left)
        }
        StateFolders.remove(server.folder)
    }

    /// A small world, since it is read often.
    private static func world() throws -> World {
        let orders = (1...3).map {
            "{\"orderNumber\": \($0), \"account\": \"a\", \"state\": \"awaitingAuthorization\"}"
        }
        let text =
            "{\"clock\": {\"running\": false}, \"accounts\": [{\"loginName\": \"a\", \"loginPassword\": \"b\"}], "
            + "\"orders\": [\(orders.joined(separator: ","))]}"
        return try Coding<World>.world.decode(try Document.readJSON(Array(text.utf8), source: "w"), source: "w")
    }

    @Test("Spoilt in the middle, it is refused with file and line", arguments: [0, 1, 2])
    func spoilt(_ line: Int) async throws {
        let server = try KeptServer(StateFolders.fresh())
        for _ in 0..<4 { await server.call(.autoAuthorize, "loginName=a") }
        let left = try StateFolders.copy(server.folder)
        var lines = try StateFolders.logs(left).components(separatedBy: "\n")
        lines[line] = lines[line].replacing("AutoAuthorize", with: "AutoAuthorise")
        try StateFolders.write(lines.joined(separator: "\n"), to: "\(left)/log-0.jsonl")
        #expect { try KeptServer(left) } throws: { "\($0)".contains("log-0.jsonl:\(line + 1): this line is spoilt") }
        // Nothing was mended away.
        #expect(try StateFolders.logs(left) == lines.joined(separator: "\n"))
        StateFolders.remove(server.folder, left)
    }

    @Test("Killed at any step of a compaction, the process left one state, the same")
    func compaction() async throws {
        let server = try KeptServer(StateFolders.fresh())
        let login = "loginName=login_name&loginPassword=login_password"
        await server.call(.autoAuthorize, "\(login)&orderNumber=10000001")
        let before = try StateFolders.copy(server.folder)
        let expected = server.everything(at: 0)
        // A password is in no log, so this write makes a new snapshot.
        let patch = "{\"loginPassword\": \"login_password\"}"
        #expect(await server.control("PATCH", "/__admin/accounts/login_name", patch).status == 200)
        let after = try StateFolders.copy(server.folder)
        #expect(try StateFolders.logs(after).isEmpty && !FileManager.default.fileExists(atPath: "\(after)/log-0.jsonl"))
        let snapshot = try StateFolders.text("\(after)/snapshot.json")
        let log = try StateFolders.text("\(before)/log-0.jsonl")

        let steps: [(String, [String: String])] = [
            (before, ["log-1.jsonl": ""]),
            (before, ["log-1.jsonl": "", "snapshot.json.new": String(snapshot.prefix(100))]),
            (before, ["log-1.jsonl": "", "snapshot.json.new": snapshot]),
            (after, ["log-0.jsonl": log]),
            (after, [:]),
        ]
        for (base, files) in steps {
            let left = try StateFolders.copy(base)
            for (name, text) in files { try StateFolders.write(text, to: "\(left)/\(name)") }
            let again = try KeptServer(left)
            #expect(again.everything(at: 0) == expected, "\(files.keys)")
            await again.call(.autoAuthorize, "\(login)&orderNumber=10000002")
            let copy = try StateFolders.copy(left)
            #expect(try KeptServer(copy).everything(at: 0) == again.everything(at: 0), "\(files.keys)")
            #expect(try KeptState.replay(folder: copy, verifies: true) != nil)
            StateFolders.remove(left, copy)
        }
        StateFolders.remove(server.folder, before, after)
    }

    @Test("An answer that was changed in it is found, with its line")
    func changed() async throws {
        let server = try KeptServer(StateFolders.fresh())
        let login = "loginName=login_name&loginPassword=login_password"
        for number in ["10000001", "10000001", "10000002"] {
            await server.call(.autoAuthorize, "\(login)&orderNumber=\(number)")
        }
        let left = try StateFolders.copy(server.folder)
        var lines = try StateFolders.logs(left).components(separatedBy: "\n")
        let json = Array(lines[1].dropFirst(17).replacing("\"-27", with: "\"-26").utf8)
        lines[1] = "\(StateLine.checksum(json)) \(String(decoding: json, as: UTF8.self))"
        try StateFolders.write(lines.joined(separator: "\n"), to: "\(left)/log-0.jsonl")
        #expect { try KeptState.replay(folder: left, verifies: true) } throws: { error in
            let text = "\(error)"
            return text.contains("log-0.jsonl:2:") && text.contains("then: -26") && text.contains("now:  -27")
        }
        // Without it, and at a start, that is told.
        #expect(try KeptState.replay(folder: left, verifies: false)?.contains { $0.contains("log-0.jsonl:2:") } == true)
        #expect(try KeptServer(left).state.remarks.contains { $0.contains("log-0.jsonl:2:") })
        StateFolders.remove(server.folder, left)
    }

    @Test("What cannot be written is answered to nobody")
    func fullDisk() async throws {
        let told = AsyncStream.makeStream(of: String.self)
        let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
        let log = try StateLog(full) { told.continuation.yield($0) }
        let line = log.append(StateEntry(ticks: 0, input: .look))
        var reasons = told.stream.makeAsyncIterator()
        let reason = try #require(await reasons.next())
        #expect(reason.contains("enough space"), "\(reason)")
        #expect(!log.hasReached(line) && log.hasFailed)
        // Nor is anything after it.
        #expect(!log.hasReached(log.append(StateEntry(ticks: 0, input: .look))))
        log.close()
    }
}
