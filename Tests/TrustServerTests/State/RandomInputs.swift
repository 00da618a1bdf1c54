import TrustAPI
import TrustSimulator

/// Inputs of all kinds, the same for the same seed: calls, acts, time, writes that succeed and that fail, and looks.
struct RandomInputs {
    private static let passwords = ["login_password", "login%5fpassword", "wrong-secret", "n%65w+pass%26word", "x0"]
    private static let names = ["login_name", "login_name~one", "login_name~two", "added", "nobody", "denied_name"]
    private static let orders = ["10000001", "10000002", "1234567", "20000001", "30000001", "40000001", "90000047"]
    private var drawn: UInt64 = 0
    private let start: UInt64

    init(seed: Int) { start = SplitMix.value(at: 0, from: UInt64(seed)) }

    private mutating func number(_ bound: Int) -> Int {
        drawn += 1
        return Int(SplitMix.value(at: drawn, from: start) % UInt64(bound))
    }

    private mutating func pick<Element>(_ elements: [Element]) -> Element { elements[number(elements.count)] }

    /// Lets the next of them happen.
    mutating func step(_ server: KeptServer) async {
        switch number(10) {
        case 0...4: await call(server)
        case 5: await clock(server)
        case 6: await orders(server)
        case 7: await accounts(server)
        case 8: await faults(server)
        default: await others(server)
        }
    }

    private mutating func call(_ server: KeptServer) async {
        var form =
            "loginName=\(pick(Self.names))&loginPassword=\(pick(Self.passwords))&orderNumber=\(pick(Self.orders))"
        let endpoint = pick(EndpointName.allCases)
        switch endpoint {
        case .autoAuthorize: form += pick(["", "&test=Y", "&test=N"])
        case .autoUpdateDCV: form += pick(["&newMethod=CNAME_CSR_HASH", "&newMethod=EMAIL", "&new"])
        case .resendDCVEmail: form += pick(["", "&dcvEmailAddress=admin@example.com"])
        case .updateUserEvClickThrough: form += pick(["&newAction=ResendEmail", "&action=ResendEmail"])
        case .updateUserOvCallback: form += pick(["&action=ManualCallback", "&action=sendCallbackEmail"])
        case .getDCVEmailAddressList: form += pick(["", "&domainName=example.com", "&domainName=www.example.org"])
        case .getMDCDomainDetails: form += pick(["", "&responseFormat=2"])
        }
        if number(10) == 0 { await server.call(endpoint, "", query: form) } else { await server.call(endpoint, form) }
    }

    private mutating func clock(_ server: KeptServer) async {
        let account = pick(["", "?account=login_name%7Eone", "?account=login_name~three"])
        switch number(4) {
        case 0: await server.control("POST", "/__admin/clock/advance\(account)", #"{"seconds": \#(number(100))}"#)
        case 1: await server.control("PUT", "/__admin/clock\(account)", #"{"running": \#(pick(["true", "false"]))}"#)
        case 2: await server.control("PUT", "/__admin/clock", #"{"start": "2024-02-0\#(1 + number(3))T12:00:00Z"}"#)
        default: await server.control("GET", "/__admin/clock\(account)")
        }
    }

    private mutating func orders(_ server: KeptServer) async {
        let number = pick(Self.orders)
        let domain = pick([
            #"{"name": "t.example.com", "validates": {"after": 30}}"#,
            #"{"name": "c.example.com", "validates": {"afterCalls": 2}}"#,
        ])
        let issuance = self.number(60)
        switch self.number(5) {
        case 0:
            await server.control(
                "POST", "/__admin/orders",
                #"{"orderNumber": \#(number), "account": "login_name", "issuanceDelay": \#(issuance), "domains": [\#(domain)]}"#
            )
        case 1: await server.control("DELETE", "/__admin/orders/\(number)")
        case 2: await server.control("PATCH", "/__admin/orders/\(number)", #"{"price": \#(issuance)}"#)
        case 3: await server.control("POST", "/__admin/orders/\(number)/acts", #"{"act": "validateDomain"}"#)
        default: await server.control("GET", "/__admin/orders?account=\(pick(Self.names))")
        }
    }

    private mutating func accounts(_ server: KeptServer) async {
        switch number(6) {
        case 0:
            await server.control(
                "POST", "/__admin/accounts", #"{"loginName": "added", "loginPassword": "new pass&word"}"#)
        case 1: await server.control("PATCH", "/__admin/accounts/\(pick(Self.names))", #"{"credit": \#(number(900))}"#)
        case 2:
            await server.control(
                "PATCH", "/__admin/accounts/login_name", #"{"loginPassword": "\#(pick(["login_password", "x0"]))"}"#)
        case 3: await server.control("DELETE", "/__admin/accounts/\(pick(["added", "login_name~one", "nobody"]))")
        case 4: await server.control("GET", "/__admin/accounts/\(pick(Self.names))")
        default: await server.control("POST", "/__admin/reset?account=\(pick(Self.names))")
        }
    }

    private mutating func faults(_ server: KeptServer) async {
        let match = pick(["{}", #"{"account": "login_name"}"#, #"{"account": "added"}"#, #"{"order": 30000001}"#])
        let when = pick([#"{"probability": 30}"#, #"{"every": 3}"#, #"{"first": 2}"#])
        let what = pick([#"{"code": -14}"#, #"{"body": "truncated"}"#, #"{"http": 503}"#])
        switch number(4) {
        case 0, 1:
            await server.control(
                "POST", "/__admin/faults", #"{"match": \#(match), "when": \#(when), "respond": \#(what)}"#)
        case 2: await server.control("DELETE", "/__admin/faults/fault-\(1 + number(3))")
        default: await server.control("DELETE", "/__admin/faults?account=\(pick(Self.names))")
        }
    }

    private mutating func others(_ server: KeptServer) async {
        switch number(8) {
        case 0: await server.control("DELETE", "/__admin/mailbox")
        case 1:
            await server.control("PUT", "/__admin/assumptions", #"{"repeated-argument": "\#(pick(["first", "no"]))"}"#)
        case 2: await server.control("PUT", "/__admin/assumptions", #"{"arguments-in-query": "merged"}"#)
        case 3: await server.control("PUT", "/__admin/assumptions", #"{"wildcard-parent-covers": "never"}"#)
        case 4: if number(3) == 0 { await server.control("POST", "/__admin/reset") }
        case 5: await server.control("PUT", "/__admin/world", await server.control("GET", "/__admin/world").body)
        case 6: await server.control("POST", "/__admin/requests/count", #"{"account": "login_name~four"}"#)
        default: await server.control("GET", "/__admin/mailbox?account=login_name~five")
        }
    }
}
