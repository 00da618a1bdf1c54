import Testing
import TrustAPI
import TrustSimulator

@Suite("Order numbers that provoke a code")
struct MagicNumberTests {
    /// A code and an endpoint.
    struct Case: Sendable, CustomTestStringConvertible {
        let code: ErrorCode
        let endpoint: EndpointName
        var testDescription: String { "\(endpoint.rawValue) \(code.rawValue)" }

        /// Those whose calls name an order.
        static let endpoints = EndpointName.allCases.filter(\.definition.namesOrder)

        static let all = endpoints.flatMap { endpoint in
            ErrorCode.allCases.map { Case(code: $0, endpoint: endpoint) }
        }
    }

    /// The least that a call of each endpoint has to say besides its order.
    private static let others: [EndpointName: String] = [
        .autoUpdateDCV: "&newMethod=CNAME_CSR_HASH", .updateUserEvClickThrough: "&action=ResendEmail",
        .updateUserOvCallback: "&action=sendCallbackEmail",
    ]

    private func world(magic: Bool = true) -> SmallWorld {
        var world = SmallWorld()
        world.world.magicNumbers = MagicNumbers(areOn: magic)
        return world
    }

    private func number(_ code: ErrorCode) throws -> OrderNumber { try #require(MagicNumber.number(for: code)) }

    private func fields(_ body: String, of endpoint: EndpointName) -> [FormField] {
        endpoint.definition.answerForms.usual.decode(Array(body.utf8))
    }

    @Test("give each code of a page with its text, and -4 where the page does not have it", arguments: Case.all)
    func table(_ row: Case) throws {
        var world = world()
        let number = try number(row.code)
        let body = world.call(row.endpoint, "orderNumber=\(number)" + (Self.others[row.endpoint] ?? ""))
        let answer = fields(body, of: row.endpoint)
        guard let error = row.endpoint.definition.errorRow(for: row.code) else {
            #expect(answer.first?.value == "-4" && body.contains("orderNumber"))
            #expect(world.lastReply?.rule == .refused(.invalidArgument))
            return
        }
        #expect(answer.first?.value == "\(row.code.rawValue)")
        let phrase = try #require(error.phrases.first)
        let text = answer.first { $0.name == "errorMessage" }?.value
        let (start, end) = (phrase.template.prefix { $0 != "x" }, phrase.template.last)
        #expect(text?.hasPrefix(start) == true && text?.last == end && text?.contains("xxxx") == false)
        #expect(world.lastReply?.rule == .magicNumber(number))
        #expect(world.mails.isEmpty)
    }

    @Test("do nothing unless the world says so", arguments: Case.endpoints)
    func off(_ endpoint: EndpointName) throws {
        var world = world(magic: false)
        let body = world.call(endpoint, "orderNumber=\(try number(.loginRefused))" + (Self.others[endpoint] ?? ""))
        #expect(fields(body, of: endpoint).first?.value == "-4")
    }

    @Test("come after what is wrong with the arguments and the login, and after an order of that number")
    func order() throws {
        var world = world()
        let magic = "orderNumber=\(try number(.permissionDenied))"
        #expect(world.call(.resendDCVEmail, magic).contains("errorCode=-90&"))
        #expect(world.call(.resendDCVEmail, magic + "&x=1").contains("errorCode=-2&"))
        #expect(world.call(.resendDCVEmail, magic, login: "loginPassword=a").contains("errorCode=-3&"))
        #expect(world.call(.autoUpdateDCV, magic + "&newMethod=BAD").contains("newMethod"))
        #expect(
            world.call(.resendDCVEmail, magic, login: "loginName=login_name&loginPassword=x")
                .contains("errorCode=-16&"))
        #expect(world.call(.resendDCVEmail, magic, login: "loginName=x&loginPassword=x").contains("errorCode=-16&"))
        let http = Request(
            endpoint: .resendDCVEmail, isOverHTTPS: false,
            body: Array("loginName=login_name&loginPassword=login_password&\(magic)".utf8))
        #expect(world.send(http).contains("errorCode=-1&"))
        world.add(try number(.permissionDenied))
        #expect(!world.call(.resendDCVEmail, magic).contains("errorCode=-90&"))
    }

    @Test("work as the number that orders share, too")
    func base() throws {
        var world = world()
        let answer = world.call(.resendDCVEmail, "baseOrderNumber=\(try number(.updateFailed))")
        #expect(answer.contains("errorCode=-160&"))
    }

    @Test("are 90000 and three digits, and nothing beside")
    func numbers() throws {
        #expect(try number(.wildcardOverHTTP).value == 90_000_126 && number(.invalidArgument).value == 90_000_004)
        let world = world()
        for other: Int64 in [90_000_000, 90_000_005, 90_001_000, 90_001_001, 90_000_999, 9_000_004] {
            let number = try #require(OrderNumber(other))
            #expect(!world.world.knows(number, among: []))
        }
        #expect(MagicNumber.neverExists?.value == 99_999_999)
    }
}
