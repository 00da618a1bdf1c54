import SchemaChecking
import Testing
import TrustAPI
import TrustDocuments
import TrustSimulator

@Suite("Questions to the journal, as they are written")
struct JournalCodingTests {
    private func read<Value>(_ text: String, _ coding: Coding<Value>) throws -> Value {
        try coding.read(text, source: "body.json")
    }

    private func complaint<Value>(_ text: String, _ coding: Coding<Value>) -> String {
        coding.problems(in: text, source: "body.json").joined(separator: "\n")
    }

    @Test(
        "read back as what they were",
        arguments: [
            "{}", #"{"endpoint":"AutoUpdateDCV","account":"a~b","order":5,"code":-4}"#,
            #"{"method":"GET","scheme":"http","finding":"plain-http"}"#,
            #"{"arguments":{"newMethod":"EMAIL","domainName":null,"orderNumber":{"present":true}}}"#,
            #"{"arguments":{"newMethod":{"contains":"HASH"}}}"#,
        ]
    )
    func patterns(_ text: String) throws {
        let coding = Coding<CallPattern>.callPattern
        let pattern = try read(text, coding)
        #expect(try coding.decode(coding.encode(pattern), source: "again") == pattern)
    }

    @Test("take a number for the text that it is, and both words for absence")
    func forms() throws {
        let pattern = try read(
            #"{"arguments":{"orderNumber":5,"newMethod":{"absent":true},"newMethods":{"present":false},"#
                + #""domainName":{"absent":false},"domainNames":{"equals":"a"}}}"#, .callPattern)
        #expect(pattern.arguments.map(\.value) == [.equals("5"), .absent, .absent, .present, .equals("a")])
    }

    @Test(
        "are refused with the nearest name",
        arguments: [
            (#"{"endpont":"AutoAuthorize"}"#, "Did you mean 'endpoint'?"),
            (#"{"endpoint":"AutoAuthorise"}"#, "AutoAuthorize"),
            (#"{"finding":"plain-htp"}"#, "plain-http"), (#"{"scheme":"ftp"}"#, "http, https"),
            (
                #"{"arguments":{"newMehtod":"EMAIL"}}"#,
                "No endpoint has an argument 'newMehtod'. Did you mean 'newMethod'?"
            ),
            (
                #"{"endpoint":"AutoAuthorize","arguments":{"newMethod":"EMAIL"}}"#,
                "AutoAuthorize does not have an argument 'newMethod'."
            ),
            (
                #"{"finding":"no-such-endpoint","endpoint":"AutoAuthorize"}"#,
                "endpoint: a request that shows no-such-endpoint goes to no endpoint"
            ),
            (#"{"finding":"endpoint-not-simulated","order":7}"#, "order: a request that shows endpoint-not-sim"),
            (#"{"finding":"endpoint-not-simulated","code":0}"#, "code: a request that shows endpoint-not-simul"),
            (
                #"{"finding":"no-such-endpoint","arguments":{"orderNumber":"7"}}"#,
                "arguments: a request that shows no-such-endpoint"
            ),
            (#"{"arguments":{"loginPassword":"hunter2"}}"#, "loginPassword is kept in no journal"),
            (#"{"arguments":{"LOGINPASSWORD":"hunter2"}}"#, "LOGINPASSWORD is kept in no journal"),
            (#"{"arguments":{"newMethod":{"contain":"a"}}}"#, "Did you mean 'contains'?"),
            (#"{"arguments":{"newMethod":{}}}"#, "equals"), (#"{"arguments":[]}"#, "map of arguments"),
            (#"{"order":0}"#, "order"), (#"{"code":"x"}"#, "code"), ("[]", "map"),
        ]
    )
    func refusals(_ text: String, _ words: String) {
        let found = complaint(text, .callPattern)
        #expect(found.contains(words), "\(found)")
        #expect(!found.contains("hunter2"))
    }

    @Test(
        "say how often, as exactly, atLeast and atMost, or at least once",
        arguments: [
            ("{}", 1, nil), (#"{"times":{}}"#, 1, nil), (#"{"times":{"exactly":0}}"#, 0, 0),
            (#"{"times":{"exactly":3}}"#, 3, 3), (#"{"times":{"atLeast":2}}"#, 2, nil),
            (#"{"times":{"atMost":2}}"#, 0, 2), (#"{"times":{"atLeast":2,"atMost":4}}"#, 2, 4),
        ] as [(String, Int, Int?)]
    )
    func times(_ text: String, _ low: Int, _ high: Int?) throws {
        let coding = Coding<VerificationRequest<Verification>>.verification
        let asked = try read(text, coding)
        #expect(asked.question.times == Verification.Times(atLeast: low, atMost: high) && asked.within == 0)
        #expect(try coding.decode(coding.encode(asked), source: "again").question == asked.question)
    }

    @Test(
        "that nothing can meet are refused, as is a time that is none",
        arguments: [
            (#"{"times":{"atLeast":3,"atMost":2}}"#, "atLeast is above atMost"),
            (#"{"times":{"exactly":3,"atMost":3}}"#, "exactly stands alone"),
            (#"{"times":{"exacly":3}}"#, "Did you mean 'exactly'?"), (#"{"times":{"atLeast":-1}}"#, "atLeast"),
            (#"{"within":"soon"}"#, "5s, 250ms or 1m"), (#"{"within":"11m"}"#, "ten minutes"),
            (#"{"within":"-1s"}"#, "ten minutes"), (#"{"within":"5 s"}"#, "ten minutes"),
            (#"{"macth":{}}"#, "Did you mean 'match'?"),
            (#"{"match":{"endpoint":"AutoAuthorise"}}"#, "match.endpoint"),
        ]
    )
    func badTimes(_ text: String, _ words: String) {
        let found = complaint(text, .verification)
        #expect(found.contains(words), "\(found)")
    }

    @Test(
        "are waited for as long as is said",
        arguments: [("5s", 5_000), ("250ms", 250), ("1m", 60_000), ("0s", 0), ("10m", 600_000), ("7", 7_000)])
    func within(_ text: String, _ milliseconds: Int) throws {
        #expect(try read(#"{"within":"\#(text)"}"#, .verification).within == milliseconds)
        #expect(try read(#"{"sequence":[{}],"within":"\#(text)"}"#, .sequenceVerification).within == milliseconds)
    }

    @Test("about a sequence need a sequence")
    func sequence() throws {
        let asked = try read(#"{"sequence":[{"endpoint":"AutoAuthorize"},{"code":0}]}"#, .sequenceVerification)
        #expect(asked.question.patterns.map(\.words) == ["AutoAuthorize", "any endpoint answered 0"])
        #expect(complaint("{}", .sequenceVerification).contains("sequence"))
        #expect(complaint(#"{"sequence":[]}"#, .sequenceVerification).contains("sequence"))
        #expect(complaint(#"{"sequence":[{"cod":0}]}"#, .sequenceVerification).contains("Did you mean 'code'?"))
    }

    @Test("are answered with records that read back as what they were")
    func record() throws {
        let coding = Coding<CallRecord>.callRecord(clock: Clock())
        var record = CallRecord(id: 3, receivedAt: Clock().now, endpoint: .autoAuthorize)
        #expect(try coding.decode(coding.encode(record), source: "record") == record)
        record.account = "a"
        record.order = OrderNumber(5)
        record.status = 200
        record.code = -4
        record.headers = [FormField("Host", "x"), FormField("host", "y")]
        record.arguments = [FormField("a", ""), FormField("a", "b")]
        record.alsoPresent = [.init(code: -16, message: "no")]
        record.findings = [.get, .plainHTTP]
        record.fault = "f"
        record.before = Order(number: try #require(OrderNumber(5)), account: "a")
        #expect(try coding.decode(coding.encode(record), source: "record") == record)
        #expect(coding.encode(record)["path"] == .null)
        #expect(
            complaint(#"{"id":1,"receivedAt":"2024-02-02T12:00:00Z","endpoint":"AutoAuthorize","cod":1}"#, coding)
                .contains("Did you mean 'code'?"))
    }

    @Test("are answered with null for the endpoint of an unmatched request, and never without it")
    func unmatched() throws {
        let coding = Coding<CallRecord>.callRecord(clock: Clock())
        var record = CallRecord(id: 3, receivedAt: Clock().now, endpoint: nil)
        record.path = "/products/!AutoUpdateDVC"
        record.status = 404
        record.findings = [.noSuchEndpoint]
        let node = coding.encode(record)
        #expect(node["endpoint"] == .null && node["path"] == .string("/products/!AutoUpdateDVC"))
        #expect(try coding.decode(node, source: "record") == record)
        guard case .map(let fields) = node.content else {
            Issue.record("\(node)")
            return
        }
        #expect(fields.prefix(5).map(\.key) == ["id", "receivedAt", "endpoint", "path", "account"])
        #expect(
            complaint(#"{"id":1,"receivedAt":"2024-02-02T12:00:00Z"}"#, coding)
                .contains("The field 'endpoint' is missing"))
    }
}
