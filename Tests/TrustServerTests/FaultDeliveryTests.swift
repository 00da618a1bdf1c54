import Foundation
import Testing
import TrustAPI
import TrustDocuments
import TrustServer
import TrustSimulator

@Suite("Faults on the wire")
struct FaultDeliveryTests {
    /// What a call gets under a fault: all bytes until the connection closes.
    private func answer(_ disturbance: FaultBehavior, endpoint: String = "!ResendDCVEmail") async throws -> String {
        var world = try DemoWorld.load()
        world.faults.faults = [Fault(id: "f", disturbance: disturbance)]
        let answer = Box<String>()
        try await ServedWorld.with(world: world) { served in
            let connection = try await served.https()
            let call = "loginName=login_name&loginPassword=login_password&orderNumber=11111111"
            try await connection.write(post(endpoint, call, headers: "Connection: close\r\n"))
            answer.value = try await connection.readToEnd()
        }
        return try #require(answer.value)
    }

    private final class Box<Value> { var value: Value? }

    @Test("change the status")
    func status() async throws {
        let answer = try await answer(.http(status: 503, retryAfter: 5))
        #expect(answer.hasPrefix("HTTP/1.1 503 Service Unavailable\r\n"))
        #expect(answer.contains("\r\nRetry-After: 5\r\n"))
    }

    @Test(
        "break the body",
        arguments: [
            (FaultBehavior.Body.truncated, "!ResendDCVEmail", "error"), (.empty, "!ResendDCVEmail", ""),
            (.trailingNewline, "!ResendDCVEmail", "errorCode=0\n"), (.crlf, "!ResendDCVEmail", "errorCode=0\r\n"),
            (.missingCode, "!ResendDCVEmail", ""), (.duplicateKey, "!ResendDCVEmail", "errorCode=0&errorCode=0"),
            (.crlf, "!AutoAuthorize", "-27\r\nOrder 11111111 is not currently Awaiting Authorization/Rejection!\r\n"),
            (.missingCode, "!AutoAuthorize", "Order 11111111 is not currently Awaiting Authorization/Rejection!"),
        ]
    )
    func bodies(_ damage: FaultBehavior.Body, _ endpoint: String, _ body: String) async throws {
        #expect(try await answer(.body(damage), endpoint: endpoint).hasSuffix("\r\n\r\n\(body)"))
    }

    @Test("break the connection")
    func connection() async throws {
        #expect(try await answer(.transport(.connectionReset)).isEmpty)
        #expect(try await answer(.transport(.emptyResponse)).isEmpty)
        #expect(
            try await answer(.transport(.malformedChunk)).hasPrefix("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked"))
        #expect(try await answer(.transport(.randomDataThenClose)).hasPrefix("HTTP") == false)
    }

    @Test("delay, and bring the answer whole")
    func timing() async throws {
        #expect(try await answer(.delay(milliseconds: 5)).hasSuffix("errorCode=0"))
        #expect(try await answer(.dribble(chunks: 4, milliseconds: 8)).hasSuffix("errorCode=0"))
    }
}
