import Foundation
import Testing
import TrustSimTesting

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite("withSimulator")
struct WithSimulatorTests {
    @Test("answers over HTTPS, and on the plain port as over HTTPS")
    func ports() async throws {
        try await withSimulator { simulator in
            #expect(simulator.loginName == "login_name" && simulator.loginPassword == "login_password")
            #expect(simulator.certificateAuthority.hasPrefix("-----BEGIN CERTIFICATE-----"))
            try await CallingClient.with(simulator) { client in
                let answers = [
                    try await client.call(.resendDCVEmail, order: 1_234_567),
                    try await client.call(.resendDCVEmail, order: 1_234_567, at: simulator.plainURL),
                ]
                #expect(answers == ["errorCode=0", "errorCode=0"])
            }
        }
    }

    @Test("can be called by URLSession, at the plain port")
    func session() async throws {
        try await withSimulator { simulator in
            var request = URLRequest(url: simulator.plainURL.appendingPathComponent(APIEndpoint.resendDCVEmail.path))
            request.httpMethod = "POST"
            let login = "loginName=\(simulator.loginName)&loginPassword=\(simulator.loginPassword)"
            request.httpBody = Data("\(login)&orderNumber=1234567".utf8)
            let (data, _) = try await URLSession.shared.data(for: request)
            #expect(String(decoding: data, as: UTF8.self) == "errorCode=0")
        }
    }

    @Test("serves a world in YAML or in a file, and says what is wrong with one")
    func worlds() async throws {
        let yaml = "accounts: [{loginName: a, loginPassword: b}]\norders: [{orderNumber: 7, account: a}]"
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).yaml")
        try Data(yaml.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        for world in [TestWorld.yaml(yaml), .file(file.path)] {
            let order = try await withSimulator(world: world) { simulator in
                try #require(simulator.loginName == "a" && simulator.loginPassword == "b")
                return try await simulator.order(7)
            }
            #expect(order.number == 7 && order.account == "a" && order.state == .inProgress)
        }
        let wrong = [
            (TestWorld.yaml("ordrs: []"), "Did you mean 'orders'?"), (.file("/no/such.yaml"), "cannot be read"),
            (.yaml("orders: []"), "no account"),
        ]
        for (world, text) in wrong {
            let error = await #expect(throws: SimulatorError.self) { try await withSimulator(world: world) { _ in } }
            #expect(error?.description.contains(text) == true, "\(error?.description ?? "")")
        }
    }

    @Test("passes on what the test throws")
    func failure() async {
        struct Mine: Error {}
        await #expect(throws: Mine.self) { try await withSimulator { _ in throw Mine() } }
    }

    @Test("keeps many simulators at once apart")
    func many() async throws {
        try await withThrowingTaskGroup(of: Int.self) { group in
            for count in 0..<16 {
                group.addTask {
                    try await withSimulator { simulator in
                        try await CallingClient.with(simulator) { client in
                            for _ in 0..<count { _ = try await client.call(.resendDCVEmail, order: 1_234_567) }
                        }
                        return try await simulator.mailbox().count - count
                    }
                }
            }
            for try await difference in group { #expect(difference == 0) }
        }
    }
}
