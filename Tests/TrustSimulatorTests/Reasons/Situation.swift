import Testing
import TrustAPI
import TrustSimulator

/// A call in a world of its own.
struct Situation: Sendable, CustomTestStringConvertible {
    let title: String
    let endpoint: EndpointName
    let arguments: String
    var login = "loginName=login_name&loginPassword=login_password"
    var method = "POST"
    var isOverHTTPS = true
    var query = ""
    /// The bytes of the body, instead of login and arguments.
    var body: [UInt8]?
    var contentType: String? = PairsForm.contentType
    var source: String? = "127.0.0.1"
    var assume: [String: String] = [:]
    var account: @Sendable (inout Account) -> Void = { _ in }
    /// Changes the order 11111111, which has the one domain www.example.com by EMAIL, not mailed yet.
    var order: @Sendable (inout Order) -> Void = { _ in }
    var world: @Sendable (inout World) -> Void = { _ in }

    var testDescription: String { title }

    /// The world before the call.
    func makeWorld(assuming more: [String: String] = [:]) throws -> SmallWorld {
        var small = SmallWorld(account)
        small.add(SmallWorld.number, order)
        world(&small.world)
        for (name, value) in assume.merging(more, uniquingKeysWith: { $1 }) {
            try small.assumptions.choose(value, for: name)
        }
        return small
    }

    /// The world after the call.
    func played(assuming more: [String: String] = [:]) throws -> (world: SmallWorld, body: String) {
        var small = try makeWorld(assuming: more)
        let body = [login, arguments].filter { !$0.isEmpty }.joined(separator: "&")
        let answer = small.send(
            Request(
                endpoint: endpoint, method: method, isOverHTTPS: isOverHTTPS, source: source, query: Array(query.utf8),
                contentType: contentType, body: method == "GET" ? [] : self.body ?? Array(body.utf8)
            )
        )
        return (small, answer)
    }
}
