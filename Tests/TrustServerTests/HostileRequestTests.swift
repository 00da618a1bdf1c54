import Foundation
import NIOCore
import Testing
import TrustDocuments
import TrustHTTP
import TrustServer
import TrustSimulator

@Suite("Hostile requests")
struct HostileRequestTests {
    private static let head = "POST /products/!ResendDCVEmail HTTP/1.1\r\nHost: x\r\n"
    private static let form = "\(ServedWorld.login)&orderNumber=1234567"
    private static let chunks = "\(String(form.utf8.count, radix: 16))\r\n\(form)\r\n0\r\n\r\n"
    private static let chunked = "Transfer-Encoding: chunked\r\n"

    /// A request that is as it should be, on a connection of its own.
    private func check(_ served: ServedWorld) async throws {
        let answer = try await served.call("ResendDCVEmail", "orderNumber=1234567")
        #expect(answer == "errorCode=0")
    }

    /// What two servers on the way could read differently, and what is no HTTP.
    private static let violations = [
        "both lengths": head + "Content-Length: \(form.utf8.count)\r\n" + chunked + "\r\n" + chunks,
        "a length behind chunks": head + chunked + "Content-Length: 3\r\n\r\n" + chunks,
        "two lengths": head + "Content-Length: 3\r\nContent-Length: 4\r\n\r\n" + form,
        "one length twice": head + "Content-Length: 3\r\nContent-Length: 3\r\n\r\n" + form,
        "a list of lengths": head + "Content-Length: 3, 3\r\n\r\n" + form,
        "a negative length": head + "Content-Length: -1\r\n\r\n" + form,
        "a signed length": head + "Content-Length: +3\r\n\r\n" + form,
        "a hexadecimal length": head + "Content-Length: 0x3\r\n\r\n" + form,
        "a length beyond 64 bits": head + "Content-Length: 99999999999999999999999\r\n\r\n" + form,
        "a blank before the colon": head + "Content-Length : 3\r\n\r\n" + form,
        "an unknown encoding": head + "Transfer-Encoding: xchunked\r\n\r\n" + chunks,
        "chunks that are not last": head + "Transfer-Encoding: chunked, identity\r\n\r\n" + chunks,
        "a folded field": head + "X: a\r\n b\r\n\r\n",
        "line ends without CR": head.replacingOccurrences(of: "\r\n", with: "\n") + "\n",
        "CR without a line end": head + "X: a\rY: b\r\n\r\n",
        "a NUL in a name": head + "X\u{0}Y: a\r\n\r\n",
        "a NUL in a value": head + "X: a\u{0}b\r\n\r\n",
        "a chunk beyond 64 bits": head + chunked + "\r\nFFFFFFFFFFFFFFFFF\r\n",
        "a negative chunk": head + chunked + "\r\n-1\r\n",
        "a chunk with 0x": head + chunked + "\r\n0x3\r\nabc\r\n0\r\n\r\n",
        "a chunk that is longer than it says": head + chunked + "\r\n2\r\nabc\r\n0\r\n\r\n",
        "a length in a trailer": head + chunked + "\r\n0\r\nContent-Length: 3\r\n\r\n",
        "ten thousand fields": head + String(repeating: "X: y\r\n", count: 10_000),
        "a field of a megabyte": head + "X: " + String(repeating: "y", count: 1_000_000),
        "a name of a megabyte": head + String(repeating: "y", count: 1_000_000),
        "a target of a megabyte": "POST /" + String(repeating: "a", count: 1_000_000),
        "a method of a megabyte": String(repeating: "A", count: 1_000_000),
        "no target": "POST  HTTP/1.1\r\nHost: x\r\n\r\n",
        "HTTP/0.9": "GET /\r\n\r\n",
        "HTTP/2": "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "TLS": "\u{16}\u{3}\u{1}\u{0}\u{48}\u{1}\u{0}\u{0}\u{44}",
    ]

    @Test("that are no HTTP, or two kinds of it, get 400 and nothing more", arguments: violations.keys.sorted())
    func violation(_ name: String) async throws {
        try await ServedWorld.with { served in
            let connection = try await served.http()
            let bytes = try #require(Self.violations[name])
            // The server may have closed before all of a long one is written.
            try? await connection.write(bytes + post("!ResendDCVEmail", Self.form))
            let answer = try await connection.readToEnd()
            // A reset may take the answer with it where bytes are left unread.
            #expect(bytes.utf8.count > 60_000 && answer.isEmpty || answer.hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
            #expect(answer.components(separatedBy: "HTTP/1.1 ").count <= 2)
            try await check(served)
        }
    }

    @Test(
        "for another protocol are answered in this one, and end the connection",
        arguments: [
            post("!ResendDCVEmail", form, headers: "Connection: Upgrade\r\nUpgrade: h2c\r\n"),
            "GET /products/!AutoAuthorize HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n",
            "CONNECT example.com:443 HTTP/1.1\r\nHost: x\r\n\r\n",
            "CONNECT example.com:443 HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc",
        ]
    )
    func otherProtocols(_ request: String) async throws {
        try await ServedWorld.with { served in
            let connection = try await served.https()
            // What follows is no longer read as HTTP, so that it must not be waited for either.
            try await connection.write(request + post("!ResendDCVEmail", Self.form))
            let answer = try await connection.readToEnd()
            #expect(answer.contains("\r\nConnection: close\r\n"))
            #expect(answer.components(separatedBy: "HTTP/1.1 ").count == 2)
            try await check(served)
        }
    }

    @Test(
        "get 413 for a body that no number can count",
        arguments: ["9223372036854775807", "9223372036854775808", "18446744073709551615"]
    )
    func countlessBodies(_ length: String) async throws {
        try await ServedWorld.with { served in
            let connection = try await served.http()
            try await connection.write(Self.head + "Content-Length: \(length)\r\n\r\nabc")
            #expect(try await connection.read(until: "\r\n\r\n").hasPrefix("HTTP/1.1 413 "))
            try await check(served)
        }
    }

    @Test("with megabytes behind the size of a chunk are read, without keeping them")
    func chunkExtension() async throws {
        var settings = ServerSettings()
        settings.limits.bodyDeadline = .minutes(10)
        try await ServedWorld.with(settings) { served in
            let connection = try await served.https()
            let size = String(Self.form.utf8.count, radix: 16)
            try await connection.write(Self.head + Self.chunked + "\r\n\(size);a=")
            for _ in 0..<4 { try await connection.write(String(repeating: "x", count: 1_000_000)) }
            try await connection.write("\r\n\(Self.form)\r\n0\r\n\r\n" + post("!ResendDCVEmail", Self.form))
            #expect(try await connection.bodies(2) == ["errorCode=0", "errorCode=0"])
        }
    }

    @Test("that come without end from a client that takes no answer are read no more, and it is cut off")
    func unreadAnswers() async throws {
        var settings = ServerSettings()
        settings.servesOverHTTP = true
        settings.limits.responseDeadline = .milliseconds(200)
        try await ServedWorld.with(settings) { served in
            let connection = try await served.http(reads: false)
            let calls = String(repeating: post("!ResendDCVEmail", Self.form), count: 1_000)
            // More than any socket holds: the last ones are only taken where the answers pile up.
            await #expect(throws: (any Error).self) {
                for _ in 0..<500 { try await connection.write(calls) }
            }
            try await check(served)
        }
    }

    @Test(
        "that begin and do not go on are cut off", arguments: ["POST /prod", head + "Content-Length: 9\r\n\r\nx=1", ""])
    func slowness(_ beginning: String) async throws {
        var settings = ServerSettings()
        settings.limits.headDeadline = .milliseconds(200)
        settings.limits.bodyDeadline = .milliseconds(200)
        settings.limits.idleTime = .milliseconds(200)
        try await ServedWorld.with(settings) { served in
            for open in [{ try await served.http() }, served.https, served.admin] as [() async throws -> RawConnection]
            {
                let connection = try await open()
                // It may be cut off before.
                try? await connection.write(beginning)
                #expect(try await connection.readToEnd() == "")
            }
        }
    }

    @Test("that begin behind a late answer and do not go on are cut off after it")
    func slownessBehindAnAnswer() async throws {
        var settings = ServerSettings()
        settings.limits.bodyDeadline = .milliseconds(200)
        var world = try DemoWorld.load()
        world.faults.faults = [Fault(id: "late", disturbance: .delay(milliseconds: 20))]
        try await ServedWorld.with(settings, world: world) { served in
            let connection = try await served.https()
            try await connection.write(post("!ResendDCVEmail", Self.form) + Self.head + "Content-Length: 9\r\n\r\nx=1")
            let answer = try await connection.readToEnd()
            #expect(answer.hasSuffix("\r\n\r\nerrorCode=0"))
        }
    }

    @Test("on the TLS port that are no TLS, or stop in the middle of it, are cut off")
    func noTLS() async throws {
        var settings = ServerSettings()
        settings.limits.headDeadline = .milliseconds(200)
        try await ServedWorld.with(settings) { served in
            let address = try #require(served.server.addresses.https).replacingOccurrences(of: "https:", with: "http:")
            let beginnings: [[UInt8]] = [
                Array(post("!ResendDCVEmail", Self.form).utf8), [0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00], [0x16], [],
                Array(repeating: [0x16, 0x03, 0x01, 0x00, 0x00], count: 1_000).flatMap { $0 },
                [0x16, 0x03, 0x01, 0xFF, 0xFF] + Array(repeating: 0x11, count: 70_000),
            ]
            for bytes in beginnings {
                let connection = try await RawConnection.open(address, trusting: "")
                try? await connection.write(bytes)
                #expect(try await !connection.readToEnd().contains("HTTP/"))
            }
            // Over plain HTTP, since there a slow machine needs no deadline.
            let next = try await served.http()
            try await next.write(post("!ResendDCVEmail", Self.form))
            #expect(try await next.bodies(1).first?.hasPrefix("errorCode=-1&") == true)
        }
    }

    @Test("on more connections than there may be are turned away, and room is made again")
    func tooMany() async throws {
        var settings = ServerSettings()
        settings.limits.connections = 8
        try await ServedWorld.with(settings) { served in
            var open: [RawConnection] = []
            for _ in 0..<200 { open.append(try await served.http()) }
            for connection in open.dropFirst(8) { #expect(try await connection.readToEnd() == "") }
            for connection in open.prefix(8) { try await connection.close() }
            var answer = ""
            while !answer.hasPrefix("HTTP/1.1 200 OK") {
                let next = try await served.http()
                try? await next.write(post("!ResendDCVEmail", Self.form, headers: "Connection: close\r\n"))
                answer = try await next.readToEnd()
            }
        }
    }
}
