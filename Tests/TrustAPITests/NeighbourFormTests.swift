import Testing
import TrustAPI

@Suite("The forms of answers of the second ring")
struct NeighbourFormTests {
    private static let list = [
        FormField("errorCode", "0"), FormField("domain_name", "example.com"),
        FormField("level2_email", "a@example.com"),
        FormField("level2_email", "b@example.com"),
    ]
    private static let domains =
        [FormField("errorCode", "0")]
        + GetMDCDomainDetails.fields(of: "a.b", by: .email, status: "Validated", number: 1)
        + GetMDCDomainDetails.fields(of: "*.c.d", by: .cnameHash, status: "Awaiting Validation", number: 2)
    private static let refusal = [FormField("errorCode", "-4"), FormField("errorMessage", "not \"so\"\n")]

    private static let written: [(any AnswerForm, [FormField], String)] = [
        (
            KeyedLinesForm(), list,
            "0\ndomain_name\texample.com\nlevel2_email\ta@example.com\nlevel2_email\tb@example.com"
        ),
        (KeyedLinesForm(), [FormField("errorCode", "-4"), FormField("errorMessage", "no\tway")], "-4\nno\tway"),
        (
            JSONForm(), list,
            #"{"errorCode":0,"domain_name":"example.com","level2_email":["a@example.com","b@example.com"]}"#
        ),
        (JSONForm(), refusal, #"{"errorCode":-4,"errorMessage":"not \"so\"\u000a"}"#),
        (
            JSONForm(list: "domains"), domains,
            #"{"errorCode":0,"domains":[{"domainName":"a.b","dcvMethod":"EMAIL","dcvStatus":"Validated"},"#
                + #"{"domainName":"*.c.d","dcvMethod":"CNAME_CSR_HASH","dcvStatus":"Awaiting Validation"}]}"#
        ),
        (
            NumberedPairsForm(group: ["domainName", "dcvMethod", "dcvStatus"]), domains,
            "errorCode=0&1_domainName=a.b&1_dcvMethod=EMAIL&1_dcvStatus=Validated"
                + "&2_domainName=*.c.d&2_dcvMethod=CNAME_CSR_HASH&2_dcvStatus=Awaiting+Validation"
        ),
    ]

    @Test("are written and read back", arguments: written.indices)
    func bothWays(_ index: Int) {
        let (form, fields, text) = Self.written[index]
        let body = form.encode(fields, in: .usual)
        #expect(String(decoding: body, as: UTF8.self) == text)
        #expect(form.decode(body) == fields)
        #expect(form.pieces(of: body[...]).pieces.map { FormField($0.name, $0.value) } == fields)
        #expect(form.objection(toSuccess: fields) == nil)
    }

    @Test(
        "say of JSON what is none",
        arguments: [
            ("{}", ""), ("", ""), (#" { "a" : "x" , "b" : [ ] } "#, "a=x"), (#"{"a":1,"b":true}"#, "a=1 b=true"),
            (#"{"a":"\u00e4\ud83d\ude00\/"}"#, "a=\u{E4}\u{1F600}/"), (#"{"a":1} x"#, "a=1 no JSON=x"),
            (#"{"a":[[1]]}"#, "no JSON=[1]]}"), (#"{"a":1"#, "a=1 no JSON="), ("<html>", "no JSON=<html>"),
            (#"{"a":[{"b":[{"c":1}]}]}"#, #"no JSON={"c":1}]}]}"#), (#"{"a":"x"#, #"no JSON="x"#),
        ]
    )
    func json(_ text: String, _ expected: String) {
        let fields = JSONForm(list: "a").decode(Array(text.utf8))
        #expect(fields.map { "\($0.name)=\($0.value)" }.joined(separator: " ") == expected)
    }

    @Test(
        "want whole groups in their order",
        arguments: [
            ("errorCode=0&1_a=x&1_b=y", nil), ("errorCode=0", nil), ("errorCode=0&errorMessage=&1_a=x&1_b=y", nil),
            ("errorCode=0&1_b=y&1_a=x", "1_b where 1_a is due"), ("errorCode=0&1_a=x", "a group that ends with 1_a"),
            ("errorCode=0&1_a=x&1_b=y&3_a=x&3_b=y", "3_a where 2_a is due"),
        ] as [(String, String?)]
    )
    func groups(_ body: String, _ objection: String?) {
        let form = NumberedPairsForm(group: ["a", "b"])
        #expect(form.objection(toSuccess: form.decode(Array(body.utf8))) == objection)
    }

    @Test(
        "are chosen by a call, whatever the case of the name and wherever it stands",
        arguments: [
            ("", "", "text/plain"), ("", "responseFormat=1", "text/plain"),
            ("", "responseFormat=2", "application/json"),
            ("", "responseformat=2", "application/json"), ("responseFormat=2", "", "application/json"),
            ("", "responseFormat=3", "text/plain"), ("", "responseFormat=&responseFormat=2", "application/json"),
        ]
    )
    func choice(_ query: String, _ body: String, _ type: String) {
        let request = Request(endpoint: .getDCVEmailAddressList, query: Array(query.utf8), body: Array(body.utf8))
        #expect(request.answerForm.contentType == type)
        var grounds = Grounds(Assumptions())
        let arguments = Reading(request, &grounds).arguments
        #expect(request.endpoint.definition.answerForms.form(for: arguments).contentType == type)
    }
}
