import Foundation
import NIOCore
import Testing
import TrustCertificates
import TrustDocuments
import TrustHTTP
import TrustServer
import TrustSimulator

@Suite("Requests one after another on a connection")
struct PipeliningTests {
    private let call = "loginName=login_name&loginPassword=login_password&orderNumber=11111111"

    /// The demo world, where the answer to the first call is delayed.
    private func world() throws -> World {
        var world = try DemoWorld.load()
        var fault = Fault(id: "late", disturbance: .delay(milliseconds: 20))
        fault.occurrence = .first(1)
        world.faults.faults = [fault]
        return world
    }

    @Test("wait while an answer is delayed, however many come at once", arguments: [1, 16, 400])
    func delayed(_ count: Int) async throws {
        var settings = ServerSettings()
        settings.limits.pipelinedRequests = 4
        try await ServedWorld.with(settings, world: try world()) { served in
            let connection = try await served.https()
            let second = post("!AutoAuthorize", call)
            let calls = post("!ResendDCVEmail", call) + String(repeating: second, count: count)
            try await connection.write(calls)
            let bodies = try await connection.bodies(count + 1)
            #expect(bodies.first == "errorCode=0")
            #expect(bodies.dropFirst().allSatisfy { $0.hasPrefix("-27\n") })
            #expect(bodies.count == count + 1)
        }
    }

    @Test("lose no answer to what is no HTTP behind them", arguments: [true, false])
    func garbage(_ isDelayed: Bool) async throws {
        try await ServedWorld.with(world: isDelayed ? try world() : nil) { served in
            let connection = try await served.https()
            try await connection.write(post("!ResendDCVEmail", call) + "\u{1}\u{2} x\r\n\r\n")
            let answer = try await connection.readToEnd()
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(answer.contains("errorCode=0HTTP/1.1 400 Bad Request\r\n"))
            #expect(answer.hasSuffix("\r\nConnection: close\r\n\r\n"))
        }
    }

    @Test("end with one that closes the connection")
    func closing() async throws {
        try await ServedWorld.with { served in
            let connection = try await served.https()
            let last = post("!ResendDCVEmail", call, headers: "Connection: close\r\n")
            try await connection.write(last + post("!ResendDCVEmail", call))
            let answer = try await connection.readToEnd()
            #expect(answer.components(separatedBy: "HTTP/1.1 ").count == 2)
        }
    }

    @Test("finish when the server stops in the middle of one")
    func stopping() async throws {
        var settings = ServerSettings()
        settings.threads = 1
        // The body comes once the port is closed, which takes a while where many tests run at once.
        settings.limits.bodyDeadline = .minutes(10)
        let served = ServedWorld(
            server: try await .start(try DemoWorld.load(), settings: settings, identity: try .generated())
        )
        let connection = try await served.https()
        let request = post("!ResendDCVEmail", call, headers: "Expect: 100-continue\r\n")
        try await connection.write(String(request.dropLast(8)))
        _ = try await connection.read(until: "100 Continue\r\n\r\n")
        async let stopped: Void = served.server.stop()
        // The port is closed first.
        while let other = try? await served.https() { try await other.close() }
        try await connection.write(String(request.suffix(8)))
        #expect(try await connection.readToEnd().hasSuffix("\r\n\r\nerrorCode=0"))
        await stopped
    }

    @Test("keep the connection for HTTP/1.0 where it asks for that, and give HEAD no body")
    func versions() async throws {
        try await ServedWorld.with { served in
            let old = try await served.https()
            let request = post("!ResendDCVEmail", call, headers: "Connection: keep-alive\r\n")
                .replacingOccurrences(of: "HTTP/1.1", with: "HTTP/1.0")
            try await old.write(request + request)
            let answers = try await old.read(until: "errorCode=0", times: 2)
            #expect(answers.components(separatedBy: "\r\nConnection: keep-alive\r\n").count == 3)
            let head = try await served.https()
            try await head.write("HEAD /products/!AutoAuthorize HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            let answer = try await head.readToEnd()
            #expect(answer.contains("\r\nContent-Length: 38\r\n"))
            #expect(answer.hasSuffix("\r\n\r\n"))
        }
    }
}
