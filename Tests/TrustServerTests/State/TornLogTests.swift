import Foundation
import SchemaChecking
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
            #expect(
                try StateReader(Array(try StateFolders.logs(left).utf8), path: "", generation: 0).entries.count == whole
                    + 1)
            StateFolders.remove(left)
        }
        StateFolders.remove(server.folder)
    }

    /// A small world, since it is read often.
    private static func world() throws -> World {
        let orders = (1...3).map {
            #"{"orderNumber": \#($0), "account": "a", "state": "awaitingAuthorization"}"#
        }
        let text =
            #"{"clock": {"running": false}, "accounts": [{"loginName": "a", "loginPassword": "b"}], "#
            + #""orders": [\#(orders.joined(separator: ","))]}"#
        return try Coding<World>.world.read(text, source: "w.json")
    }

    /// Something that happens to the whole lines of a log, and what the message says.
    struct Damage: CustomTestStringConvertible, Sendable {
        let testDescription: String
        /// The line that is told.
        let line: Int
        let sentence: String
        let change: @Sendable (inout [String]) -> Void
    }

    private static let damages = [
        Damage(testDescription: "a byte of the first line", line: 1, sentence: "not those that were written") {
            $0[0] = $0[0].replacing("AutoAuthorize", with: "AutoAuthorise")
        },
        Damage(testDescription: "a byte of the last answered line", line: 4, sentence: "not those that were written") {
            $0[3] = $0[3].replacing("AutoAuthorize", with: "AutoAuthorise")
        },
        Damage(testDescription: "the end of the last line", line: 4, sentence: "not those that were written") {
            $0[3] += "\u{B}"
            $0.removeLast()
        },
        Damage(testDescription: "line ends", line: 1, sentence: "CR LF") { lines in
            for index in 0..<4 { lines[index] += "\r" }
        },
        Damage(testDescription: "a line removed", line: 2, sentence: "it has the number 3, where 2 is due") {
            $0.remove(at: 1)
        },
        Damage(testDescription: "the first line removed", line: 1, sentence: "it has the number 2, where 1 is due") {
            $0.removeFirst()
        },
        Damage(testDescription: "lines swapped", line: 3, sentence: "it has the number 4, where 3 is due") {
            $0.swapAt(2, 3)
        },
        Damage(testDescription: "a line repeated", line: 3, sentence: "it has the number 2, where 3 is due") {
            $0.insert($0[1], at: 2)
        },
        Damage(testDescription: "an empty line", line: 5, sentence: "not those that were written") { $0.append("") },
    ]

    @Test(
        "With damage in whole lines, it is refused, measured and copied, and goes on once it is cut", arguments: damages
    )
    func damaged(_ damage: Damage) async throws {
        let server = try KeptServer(StateFolders.fresh())
        for _ in 0..<4 { await server.call(.autoAuthorize, "loginName=a") }
        let left = try StateFolders.copy(server.folder)
        var lines = try StateFolders.logs(left).components(separatedBy: "\n")
        let good = lines[..<(damage.line - 1)].reduce(0) { $0 + $1.utf8.count + 1 }
        damage.change(&lines)
        let damaged = lines.joined(separator: "\n")
        try StateFolders.write(damaged, to: "\(left)/log-0.jsonl")
        // A replay only reads.
        let names = try FileManager.default.contentsOfDirectory(atPath: left).sorted()
        #expect(throws: StateError.self) { try KeptState.replay(folder: left, verifies: false) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: left).sorted() == names)
        // A second start refuses as the first did, and makes no second copy.
        for _ in 1...2 {
            #expect {
                try KeptServer(left)
            } throws: {
                let text = "\($0)"
                return text.contains("log-0.jsonl:\(damage.line): this line is damaged: ")
                    && text.contains(damage.sentence)
                    && text.contains("\(damage.line - 1 == 1 ? "1 line" : "\(damage.line - 1) lines"), \(good) bytes. ")
                    && text.contains(", \(damaged.utf8.count - good) bytes. ")
            }
        }
        #expect(try StateFolders.text("\(left)/log-0.jsonl") == damaged)
        let copies = try FileManager.default.contentsOfDirectory(atPath: left).filter { $0.contains(".damaged-") }
        try #require(copies.count == 1)
        #expect(try StateFolders.text("\(left)/\(copies[0])") == damaged)
        // As the message tells.
        try StateFolders.write(String(decoding: damaged.utf8.prefix(good), as: UTF8.self), to: "\(left)/log-0.jsonl")
        #expect(try KeptServer(left).state.remarks.contains { $0.contains(": \(damage.line - 1) inputs replayed.") })
        StateFolders.remove(server.folder, left)
    }

    @Test("Of another folder's number, it fits nowhere")
    func otherLog() throws {
        var position = StateLine.Position(startOf: 3)
        let line = StateLine.write(
            Coding<StateEntry>.stateEntry.encode(StateEntry(ticks: 0, input: .look)), at: &position)
        #expect(try StateReader(line, path: "", generation: 3).entries.count == 1)
        #expect(throws: StateError.self) { try StateReader(line, path: "", generation: 4) }
    }

    @Test("Of the first version, whose lines have no number, it is gone on with")
    func firstVersion() throws {
        let json = JSONWriter.compact(Coding<StateEntry>.stateEntry.encode(StateEntry(ticks: 7, input: .look)))
        let old = Array("\(StateLine.checksum(Array(json.utf8))) \(json)\n".utf8)
        let read = try StateReader(old + old, path: "", generation: 0)
        #expect(read.entries.map(\.ticks) == [7, 7])
        var position = read.position
        let new = StateLine.write(
            Coding<StateEntry>.stateEntry.encode(StateEntry(ticks: 8, input: .look)), at: &position)
        #expect(try StateReader(old + old + new, path: "", generation: 0).entries.map(\.ticks) == [7, 7, 8])
        // Not behind one with a number: that would hide a line that was put in.
        #expect(throws: StateError.self) { try StateReader(old + old + new + old, path: "", generation: 0) }
    }

    @Test("Killed at any step of a compaction, the process left one state, the same")
    func compaction() async throws {
        let server = try KeptServer(StateFolders.fresh())
        let login = "loginName=login_name&loginPassword=login_password"
        await server.call(.autoAuthorize, "\(login)&orderNumber=10000001")
        let before = try StateFolders.copy(server.folder)
        let expected = server.everything(at: 0)
        // A password is in no log, so this write makes a new snapshot.
        let patch = #"{"loginPassword": "login_password"}"#
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
        var position = StateLine.Position(startOf: 0)
        let lines = try StateFolders.logs(left).split(separator: "\n").enumerated().map { index, line in
            let json = line.drop { $0 != "{" }
            let changed = index == 1 ? String(json).replacing("\"-27", with: "\"-26") : String(json)
            return StateLine.write(try Document.readJSON(Array(changed.utf8), source: "log"), at: &position)
        }
        try Data(lines.joined()).write(to: URL(fileURLWithPath: "\(left)/log-0.jsonl"))
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
        let log = try StateLog(full, at: StateLine.Position(startOf: 0)) { told.continuation.yield($0) }
        let line = log.append(StateEntry(ticks: 0, input: .look))
        var reasons = told.stream.makeAsyncIterator()
        let reason = try #require(await reasons.next())
        #expect(reason.contains("No space left on device"), "\(reason)")
        #expect(!log.hasReached(line) && log.hasFailed)
        // Nor is anything after it.
        #expect(!log.hasReached(log.append(StateEntry(ticks: 0, input: .look))))
        log.close()
    }
}
