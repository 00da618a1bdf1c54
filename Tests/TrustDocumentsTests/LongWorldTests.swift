import SchemaChecking
import Testing
import TrustAPI
import TrustDocuments
import TrustSimulator

@Suite("Worlds of many orders")
struct LongWorldTests {
    private let accounts = """
        "accounts":[{"loginPassword":"a","loginName":"first.account@example.com"},{"loginPassword":"b","loginName":"b"}]
        """

    private func orders(_ change: (Int) -> String? = { _ in nil }) -> String {
        let lines = (0..<300).map { index in
            change(index)
                ?? """
                {"domains":[{"method":"HTTP_CSR_HASH","name":"w\(index).example.com"},{"name":"*.example.com"}],\
                "account":"\(index % 2 == 0 ? "first.account@example.com" : "b")","orderNumber":\(1000 + index)}
                """
        }
        return "\"orders\":[\n\(lines.joined(separator: ",\n"))\n]"
    }

    private func load(_ parts: String...) throws -> World {
        try Coding<World>.world.read("{\(parts.joined(separator: ",\n"))}", source: "w.json")
    }

    private func problems(_ parts: String...) -> [String] {
        Coding<World>.world.problems(in: "{\(parts.joined(separator: ",\n"))}", source: "w.json")
    }

    @Test("are the same in whatever order their parts and fields stand")
    func order() throws {
        let clock = #""clock":{"now":"2024-05-01T00:00:10Z","start":"2024-05-01T00:00:00Z","running":false}"#
        let last = try load(orders(), accounts, #""seed":7"#, clock)
        #expect(try last == load(#""seed":7"#, clock, accounts, orders()))
        #expect(last.seed == 7 && last.accounts.map(\.orders.count) == [150, 150])
        let number = try #require(OrderNumber(1298))
        let order = try #require(last.accounts[0].orders[number])
        #expect(order.domains.map(\.method) == [.httpHash, .email])
        #expect(order.domains.allSatisfy { $0.listedAt == last.clock.start && $0.checkedSince == last.clock.now })
        #expect(last.accounts[0].keys == KeyStream(seed: 7, loginName: "first.account@example.com"))
    }

    @Test("come back as they were exported")
    func roundTrip() throws {
        let world = try load(accounts, orders())
        let text = JSONWriter.compact(Coding<World>.world.encode(world))
        #expect(try Coding<World>.world.read(text, source: "w.json") == world)
    }

    @Test("tell where something is wrong late in them, and all at once")
    func places() {
        let text = orders { index in
            switch index {
            case 150:
                #"{"orderNumber":1150,"account":"b",\#n "domains":[{"name":"a.example.com","method":"HTTP"}]}"#
            case 250: #"{"orderNumber":1250,"account":"b","acount":"b"}"#
            default: nil
            }
        }
        let found = problems(text, accounts)
        #expect(found.count == 2)
        #expect(found.first?.hasPrefix("w.json:153:46: orders[150].domains[0].method: Expected one of") == true)
        #expect(found.last?.hasPrefix("w.json:253:35: orders[250]: There is no field 'acount' in an order.") == true)
        #expect(found.last?.hasSuffix("Did you mean 'account'?") == true)
    }

    @Test("tell where an order stands a second time, and where an account is missing")
    func references() {
        let text = orders { index in
            switch index {
            case 200: #"{"orderNumber":1003,"account":"first.account@example.com"}"#
            case 290: #" {"orderNumber":1290,"account":"first.acount@example.com"}"#
            default: nil
            }
        }
        #expect(
            problems(text, accounts) == [
                "w.json:202:1: orders[200]: there are two orders 1003.",
                "w.json:292:2: orders[290]: there is no account 'first.acount@example.com'. Did you mean "
                    + "'first.account@example.com'?",
            ]
        )
    }

    @Test("have each field once")
    func duplicateKeys() {
        let text = orders { $0 == 299 ? #"{"orderNumber":1,"account":"b","orderNumber":2}"# : nil }
        #expect(
            problems(text, accounts) == [
                "w.json:301:32: orders[299]: The field 'orderNumber' stands here a second time."
            ]
        )
    }
}
