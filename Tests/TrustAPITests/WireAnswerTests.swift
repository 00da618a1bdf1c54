import Testing
import TrustAPI

@Suite("The bytes of an answer")
struct WireAnswerTests {
    private static func sent(
        _ answer: Answer, at name: EndpointName, _ choices: [String: String]
    ) throws -> (wire: WireAnswer, grounds: [String]) {
        var assumptions = Assumptions()
        for (name, value) in choices { try assumptions.choose(value, for: name) }
        var grounds = Grounds(assumptions)
        let wire = name.definition.wireAnswer(answer, &grounds)
        return (wire, grounds.assumptions)
    }

    @Test(
        "follow each choice, and rest on it",
        arguments: [
            (
                "blank-encoding", "percent",
                "errorCode=-2&errorMessage=%27a%2Cb~%27%20is%20an%20unrecognized%20argument%21&errorItem=a%2Cb%7E"
            ),
            (
                "hex-case", "lower",
                "errorCode=-2&errorMessage=%27a%2cb%7e%27+is+an+unrecognized+argument%21&errorItem=a%2cb%7e"
            ),
            (
                "unescaped-characters", "component",
                "errorCode=-2&errorMessage='a%2Cb~'+is+an+unrecognized+argument!&errorItem=a%2Cb~"
            ),
            (
                "field-order", "message-code-item",
                "errorMessage=%27a%2Cb%7E%27+is+an+unrecognized+argument%21&errorCode=-2&errorItem=a%2Cb%7E"
            ),
            ("error-item", "none", "errorCode=-2&errorMessage=%27a%2Cb%7E%27+is+an+unrecognized+argument%21"),
            (
                "trailing-newline", "crlf",
                "errorCode=-2&errorMessage=%27a%2Cb%7E%27+is+an+unrecognized+argument%21&errorItem=a%2Cb%7E\r\n"
            ),
            (
                "spelling", "british",
                "errorCode=-2&errorMessage=%27a%2Cb%7E%27+is+an+unrecognised+argument%21&errorItem=a%2Cb%7E"
            ),
        ]
    )
    func pairs(_ name: String, _ value: String, _ body: String) throws {
        let refusal = Answer.refused(.unrecognized(argument: "a,b~"))
        let (wire, grounds) = try Self.sent(refusal, at: .autoUpdateDCV, [name: value])
        let expected = name == "blank-encoding" ? body.replacing("b~", with: "b%7E") : body
        #expect(String(decoding: wire.body, as: UTF8.self) == expected)
        #expect(grounds.contains(name))
        #expect(try Self.sent(refusal, at: .autoUpdateDCV, [:]).wire.body != wire.body)
    }

    @Test(
        "of lines follow theirs",
        arguments: [
            ("line-ends", "crlf", "-3\r\nThe 'test' argument is missing!"),
            ("line-order", "message-first", "The 'test' argument is missing!\n-3"),
            ("trailing-newline", "lf-after-lines", "-3\nThe 'test' argument is missing!\n"),
        ]
    )
    func lines(_ name: String, _ value: String, _ body: String) throws {
        let (wire, grounds) = try Self.sent(.refused(.missing(argument: "test")), at: .autoAuthorize, [name: value])
        #expect(String(decoding: wire.body, as: UTF8.self) == body)
        #expect(grounds == [name])
        // A success of one line has nothing to be ordered or ended.
        let (success, none) = try Self.sent(.done(), at: .autoAuthorize, [name: value])
        #expect(name == "trailing-newline" || success.body == Array("0".utf8) && none.isEmpty)
    }

    @Test("have the status and the Content-Type that are chosen")
    func head() throws {
        let refusal = Answer.refused(.loginRefused)
        let usual = try Self.sent(refusal, at: .autoAuthorize, [:]).wire
        #expect(usual.status == 200 && usual.contentType == "text/plain")
        let choices = ["error-status": "by-code", "answer-content-type": "text-html", "answer-charset": "utf-8"]
        let (other, grounds) = try Self.sent(refusal, at: .autoAuthorize, choices)
        #expect(other.status == 401 && other.contentType == "text/html; charset=utf-8")
        #expect(Set(grounds) == Set(choices.keys))
        #expect(try Self.sent(.done(), at: .autoAuthorize, choices).wire.status == 200)
    }

    @Test("can each be written under every value of every assumption", arguments: Assumed.all.map(\.name))
    func all(_ name: String) throws {
        let assumption = try #require(Assumed.all.first { $0.name == name })
        var grounds = Grounds(Assumptions())
        let answers: [Answer] = [
            .done(), .refused(.missing(argument: "x")), UpdateUserEvClickThrough.answer(.done, &grounds),
            .refused(.methodNotAllowed),
        ]
        for value in assumption.values {
            for endpoint in EndpointName.allCases {
                for answer in answers {
                    let wire = try Self.sent(answer, at: endpoint, [name: value.name]).wire
                    #expect(answer == .refused(.methodNotAllowed) || !wire.body.isEmpty)
                }
            }
        }
    }
}
