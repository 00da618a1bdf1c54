import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import Testing
import TrustSimTesting

@Test("A change of method for an order that is issued is refused, and not tried again")
func issuedOrder() async throws {
    try await withSimulator { simulator in
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: simulator.clientConfiguration)
        var request = HTTPClientRequest(url: "\(simulator.url)/products/!AutoUpdateDCV")
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
        let login = "loginName=\(simulator.loginName)&loginPassword=\(simulator.loginPassword)"
        request.body = .bytes(ByteBuffer(string: "\(login)&orderNumber=1234567&newMethod=CNAME_CSR_HASH"))

        try await simulator.act(.issue, on: 1_234_567)
        let response = try await client.execute(request, timeout: .seconds(10))
        let answer = String(buffer: try await response.body.collect(upTo: 65_536))
        try await client.shutdown()

        #expect(answer.hasPrefix("errorCode=-4&"))
        try await simulator.verify(.autoUpdateDCV, order: 1_234_567, code: -4, times: .once, within: .seconds(5))
    }
}
