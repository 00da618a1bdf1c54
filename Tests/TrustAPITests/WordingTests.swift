import Testing
import TrustAPI

@Suite("What a refusal reads like")
struct WordingTests {
    /// An endpoint and one of the reasons in its error table.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: EndpointName
        let code: ErrorCode
        var testDescription: String { "\(name.rawValue) \(code.rawValue)" }

        static let all = EndpointName.allCases.flatMap { name in
            name.definition.errors.map { Case(name: name, code: $0.code) }
        }
    }

    @Test("is the text of the page for every row of every endpoint", arguments: Case.all)
    func everyRow(_ row: Case) throws {
        let refusal = Self.provoked(row.code, at: row.name, order: "123")
        let body = Self.body(refusal, at: row.name)
        let fields = row.name.definition.answerForms.usual.decode(Array(body.utf8))
        #expect(fields.first == FormField("errorCode", String(row.code.rawValue)))
        let message = try #require(fields.dropFirst().first)
        #expect(message.name == "errorMessage")
        #expect(!message.value.isEmpty && !message.value.contains("xxxx"))
        let subject = row.name.definition.namesOrder ? "orderNumber" : "domainName"
        if let text = Self.fixedTexts[row.code] {
            #expect(message.value == text.replacing("orderNumber", with: subject))
        }
    }

    /// The texts that are the same wherever the code occurs.
    private static let fixedTexts: [ErrorCode: String] = [
        .notOverHTTPS: "Request was not made over https!",
        .missingArgument: "The 'orderNumber' argument is missing!",
        .invalidArgument: "The value of the 'orderNumber' argument is invalid!",
        .unknownError: "An unknown error occurred!",
        .notEnoughCredit: "Not enough credit!",
        .loginRefused: "Incorrect login details, account is locked, password has expired or your source IP is blocked.",
        .notPost: "Request used GET rather than POST!",
        .notAwaitingAuthorization: "Order 123 is not currently Awaiting Authorization/Rejection!",
        .alreadyValidated: "domainName is already validated!",
        .priceNotFound: "No price found for the product!",
        .wildcardOverHTTP: "HTTP(S) CSR Hash DCV Methods are not allowed to validate Wildcard Domain!",
        .unexpectedState: "Unexpected certificate state!",
    ]

    @Test(
        "is, to the byte, what the samples show",
        arguments: [
            (
                EndpointName.autoAuthorize, ErrorCode.notAwaitingAuthorization,
                "-27\nOrder 11111111 is not currently Awaiting Authorization/Rejection!"
            ),
            (
                .autoUpdateDCV, .invalidArgument,
                "errorCode=-4&errorMessage=The+value+of+the+%27orderNumber%27+argument+is+invalid%21"
                    + "&errorItem=orderNumber"
            ),
            (.updateUserEvClickThrough, .notPost, "errorCode=-17&errorMessage=Request+used+GET+rather+than+POST%21"),
            (
                .updateUserOvCallback, .orderRelated,
                "errorCode=-20&errorMessage=Sectigo+is+still+checking+customer%27s+phone+number"
            ),
        ]
    )
    func samples(_ name: EndpointName, _ code: ErrorCode, _ expected: String) {
        let refusal = Self.provoked(code, at: name, order: "11111111")
        #expect(Self.body(refusal, at: name) == expected)
    }

    @Test("spells -2 as each page does, or British where the profile observes it")
    func unknownArgument() {
        let refusal = Refusal.unrecognized(argument: "responseFormat")
        let item = "&errorItem=responseFormat"
        #expect(Self.body(refusal, at: .autoAuthorize) == "-2\nUnrecognised argument!")
        #expect(
            Self.body(refusal, at: .resendDCVEmail)
                == "errorCode=-2&errorMessage=%27responseFormat%27+is+an+unrecognized+argument%21\(item)"
        )
        #expect(
            Self.body(refusal, at: .autoAuthorize, Assumptions(profile: .observed))
                == "-2\n'responseFormat' is an unrecognised argument!"
        )
    }

    @Test(
        "follows the assumptions about its form",
        arguments: zip(["response-encoding", "error-item"], ["raw", "listed"]))
    func assumptions(_ name: String, _ value: String) throws {
        var assumptions = Assumptions()
        try assumptions.choose(value, for: name)
        let body = Self.body(.missing(argument: "action"), at: .updateUserOvCallback, assumptions)
        #expect(
            body
                == (value == "raw"
                    ? "errorCode=-3&errorMessage=The 'action' argument is missing!&errorItem=action"
                    : "errorCode=-3&errorMessage=The+%27action%27+argument+is+missing%21")
        )
    }

    @Test("is -14 where the endpoint has no row for the reason")
    func strangeReason() {
        #expect(
            Self.body(.wildcardOverHTTP, at: .resendDCVEmail)
                == "errorCode=-14&errorMessage=An+unknown+error+occurred%21"
        )
    }

    @Test("rests only on the assumptions that made a difference")
    func dependence() {
        var grounds = Grounds(Assumptions())
        _ = EndpointName.autoUpdateDCV.definition.encode(.done(), &grounds)
        #expect(grounds.assumptions.isEmpty)
        _ = EndpointName.autoAuthorize.definition.encode(.refused(.notPost), &grounds)
        #expect(grounds.assumptions.isEmpty)
        _ = EndpointName.autoAuthorize.definition.encode(.refused(.unrecognized(argument: "x")), &grounds)
        #expect(grounds.assumptions == ["unknown-argument-text"])
    }

    static func body(_ refusal: Refusal, at name: EndpointName, _ assumptions: Assumptions = Assumptions()) -> String {
        var grounds = Grounds(assumptions)
        return String(decoding: name.definition.encode(.refused(refusal), &grounds), as: UTF8.self)
    }

    /// The refusal with a code of a call that names an order.
    static func provoked(_ code: ErrorCode, at name: EndpointName, order digits: String) -> Refusal {
        var grounds = Grounds(Assumptions())
        let body = FormCoding.encode([FormField("orderNumber", digits)])
        let arguments = Reading(Request(endpoint: name, body: body), &grounds).arguments
        return Refusal.provoked(code, at: name, by: arguments, &grounds)
    }
}
