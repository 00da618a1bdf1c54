import Foundation
import SecretSpelling
import Testing
import TrustAPI
import TrustDocuments
import TrustSimulator

@testable import TrustServer

/// No log of a state holds a password, and what was taken out of it gives the same answer.
@Suite("Passwords and the log")
struct SealingTests {
    static let password = "pass wörd&1%"
    static let long = String(repeating: "longsecret", count: 20)

    private static func world() -> World {
        var world = World(clock: Clock(isRunning: false))
        for (name, text) in [("a", password), ("b", "othersecret"), ("c", "x0"), ("samename", "samename")] {
            var simulator = AccountState(account: Account(loginName: name, loginPassword: Password(text)), seed: 0)
            guard let number = OrderNumber(Int64(1_000_000 + world.accounts.count)) else { continue }
            var order = Order(number: number, account: name)
            order.state = .awaitingAuthorization
            simulator.orders[number] = order
            world.accounts.append(simulator)
        }
        return world
    }

    @Test(
        "However it is written, it is in no log, and the replay gives the same",
        arguments: [
            // The account's own, in several spellings; the order is authorized once.
            ("loginName=a&loginPassword=pass+w%C3%B6rd%261%25&orderNumber=1000000", "0"),
            ("loginName=a&loginPassword=p%61ss%20w%c3%B6rd%26%31%25&orderNumber=1000000", "0"),
            ("loginPassword=%70%61%73%73%20%77%c3%b6%72%64%26%31%25&loginName=a&orderNumber=1000000", "0"),
            // Somebody forgot to encode it.
            ("loginName=a&loginPassword=pass wörd&1%&orderNumber=1000000", "-2"),
            // It stands elsewhere, too.
            ("loginName=a&pass+w%C3%B6rd%261%25=1&loginPassword=pass+w%C3%B6rd%261%25&orderNumber=1000000", "-2"),
            // Wrong ones.
            ("loginName=a&loginPassword=othersecret&orderNumber=1000000", "-16"),
            ("loginName=a&LoginPassword=othersecret&orderNumber=1000000", "-2"),
            ("loginName=nobody&loginPassword=othersecret&orderNumber=1000000", "-16"),
            ("loginName=a&loginPassword=\(long)&orderNumber=1000000", "-4"),
            ("loginName=a&loginPassword=&orderNumber=1000000", "-3"),
            ("loginName=c&loginPassword=wrongsecret&orderNumber=1000002", "-16"),
            // One and another.
            ("loginName=a&loginPassword=pass+w%C3%B6rd%261%25&loginPassword=wrongsecret&orderNumber=1000000", "-4"),
            ("loginName=a&loginName=b&loginPassword=othersecret&orderNumber=1000001", "-4"),
            ("loginPassword=wrongsecret", "-3"),
        ]
    )
    func forms(_ form: String, _ code: String) async throws {
        try await Self.check([.documented]) {
            await $0.call(.autoAuthorize, form)
        } gives: { answer in
            answer.split(separator: "\n").first.map(String.init) == code
        }
    }

    @Test(
        "A spelling comes back to the byte, also as earlier versions wrote it down",
        arguments: [
            ("p w&", "raw", "p w&"), ("p w&", "form", "p+w%26"), ("p k/", "r+0r", "p+%6B/"),
            ("p k/", "r131", "p%20%6b%2f"),
            ("p k/", "r000", "p%20%6B%2F"),
        ]
    )
    func spelling(_ password: String, _ name: String, _ written: String) {
        #expect(PasswordSpelling(name: name).spelled(password) == Array(written.utf8))
        let found = PasswordSpelling(of: password, in: Array(written.utf8)[...])
        #expect(PasswordSpelling(name: found.name).spelled(password) == Array(written.utf8))
        #expect(!found.name.contains(written))
    }

    @Test("However else it is written, it is in no log")
    func spellings() async throws {
        let server = try KeptServer(StateFolders.fresh(), world: Self.world())
        let spellings = EscapedSpelling.all(of: "othersecret")
        for spelling in spellings {
            let comments = String(decoding: FormCoding.encode([FormField("comments", spelling)]), as: UTF8.self)
            await server.call(
                .updateUserOvCallback, "loginName=b&loginPassword=othersecret&\(comments)", query: "x=\(spelling)")
            await server.call(.autoAuthorize, "loginName=b&loginPassword=\(spelling)&orderNumber=1000001")
            await server.call(.autoAuthorize, "loginName=b&\(spelling)=1&loginPassword=othersecret")
            await server.call(
                .updateUserOvCallback,
                "loginName=b&loginPassword=othersecret&orderNumber=1000001&action=ManualCallback&\(comments)",
                query: "")
        }
        let left = try StateFolders.copy(server.folder)
        let log = try StateFolders.logs(left)
        let isFound = SecretSearch(["othersecret"]).finds(in: log)
        #expect(!isFound)
        for spelling in spellings { #expect(!log.contains(spelling), "\(spelling)") }
        #expect(try KeptState.replay(folder: left, verifies: true) != nil)
        #expect(try KeptServer(left).everything(at: 0) == server.everything(at: 0))
        StateFolders.remove(server.folder, left)
    }

    @Test("In a query, in several parts, and where the first of several counts")
    func elsewhere() async throws {
        let encoded = "pass+w%C3%B6rd%261%25"
        try await Self.check([.observed]) {
            await $0.call(
                .autoAuthorize, "loginName=b&orderNumber=1000000", query: "loginName=a&loginPassword=\(encoded)")
        } gives: {
            $0 == "0"
        }
        // Blanks around a value may count or not.
        for (blanks, expected) in [("trimmed", "0"), ("kept", "-16")] {
            try await Self.check([.documented]) {
                await $0.control("PUT", "/__admin/assumptions", #"{"value-blanks": "\#(blanks)"}"#)
                return await $0.call(.autoAuthorize, "loginName=a&loginPassword=+\(encoded)%20&orderNumber=1000000")
            } gives: {
                $0.split(separator: "\n").first.map(String.init) == expected
            }
        }
        let parts = [("loginName", "a"), ("loginPassword", Self.password), ("orderNumber", "1000000")]
        for (expected, fields) in [
            ("0", parts), ("-16", parts.map { ($0.0, $0.0 == "loginPassword" ? "wrongsecret" : $0.1) }),
        ] {
            let body = fields.map { "--xyz\r\nContent-Disposition: form-data; name=\"\($0.0)\"\r\n\r\n\($0.1)\r\n" }
            try await Self.check([.observed]) {
                await $0.call(.autoAuthorize, body.joined() + "--xyz--\r\n", type: "multipart/form-data; boundary=xyz")
            } gives: {
                $0.split(separator: "\n").first.map(String.init) == expected
            }
        }
    }

    @Test("A name that is its own password, and a password that is everywhere")
    func odd() async throws {
        for form in [
            "loginName=samename&loginPassword=samename&orderNumber=1000003",
            "loginName=c&loginPassword=x0&orderNumber=1000002&x0=x0",
        ] {
            let server = try KeptServer(StateFolders.fresh(), world: Self.world())
            await server.call(.autoAuthorize, form)
            let left = try StateFolders.copy(server.folder)
            #expect(try KeptState.replay(folder: left, verifies: true) != nil)
            #expect(try KeptServer(left).everything(at: 0) == server.everything(at: 0))
            StateFolders.remove(server.folder, left)
        }
    }

    @Test("Writes that set a password make a snapshot instead of a line, and the old password opens what came before")
    func writes() async throws {
        let server = try KeptServer(StateFolders.fresh(), world: Self.world())
        await server.call(.autoAuthorize, "loginName=b&loginPassword=othersecret&orderNumber=1000001&test=Y")
        let added = #"{"loginName": "d", "login\u0050assword": "newsecret"}"#
        #expect(await server.control("POST", "/__admin/accounts", added).status == 201)
        #expect(await server.control("PATCH", "/__admin/accounts/b", #"{"loginPassword": "newsecret"}"#).status == 200)
        #expect(
            await server.control("PUT", "/__admin/world", await server.control("GET", "/__admin/world").body).status
                == 204)
        #expect(try StateFolders.logs(server.folder).isEmpty)
        let answer = await server.call(.autoAuthorize, "loginName=b&loginPassword=newsecret&orderNumber=1000001")
        #expect(answer == "0")
        #expect(!(try StateFolders.logs(server.folder)).contains("secret"))
        let left = try StateFolders.copy(server.folder)
        #expect(try KeptState.replay(folder: left, verifies: true) != nil)
        #expect(try KeptServer(left).everything(at: 0) == server.everything(at: 0))
        StateFolders.remove(server.folder, left)
    }

    private static func check(
        _ profiles: [Profile], _ call: (KeptServer) async -> String, gives isExpected: (String) -> Bool
    ) async throws {
        for profile in profiles {
            let server = try KeptServer(StateFolders.fresh(), world: world(), asking: Assumptions(profile: profile))
            let answer = await call(server)
            #expect(isExpected(answer), "\(answer)")
            let left = try StateFolders.copy(server.folder)
            let log = try StateFolders.logs(left)
            for piece in ["secret", "wörd", "C3%B6", "c3%b6", "w\\u00f6rd"] {
                #expect(!log.contains(piece), "\(log)")
            }
            #expect(try KeptState.replay(folder: left, verifies: true) != nil)
            let again = try KeptServer(left)
            #expect(again.everything(at: 0) == server.everything(at: 0))
            StateFolders.remove(server.folder, left)
        }
    }
}
