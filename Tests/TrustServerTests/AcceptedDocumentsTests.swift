import SchemaChecking
import Testing
import TrustAPI
import TrustDocuments
import TrustSimulator

@Suite("What a schema takes is what the server takes")
struct AcceptedDocumentsTests {
    @Test(
        "of orders",
        arguments: [
            ("5376", true), ("5376.0", true), ("5.376e3", true), (#""0005376""#, true), ("9223372036854775807", true),
            (#""9223372036854775807""#, true), ("1e18", true), (#""9223372036854775799""#, true),
            (#""008999999999999999999""#, true), ("0.5e1", true),
            ("0", false), (#""0""#, false), ("-1", false), ("5376.5", false), (#""5376.0""#, false), (#""""#, false),
            ("10000000000000000000", false), (#""9223372036854775808""#, false), (#""9300000000000000000""#, false),
            ("1e-1", false), ("99999999", false),
            (#""99999999""#, false), ("null", false),
        ]
    )
    func orders(_ number: String, _ isTaken: Bool) throws {
        let coding = Coding<Order>.order(clock: Clock())
        try check(#"{"orderNumber": \#(number), "account": "a"}"#, coding, isTaken)
    }

    @Test(
        "of times",
        arguments: [
            (#"{"exactly": 2}"#, true), (#"{"exactly": 2.0}"#, true), (#"{"atLeast": 1, "atMost": 2}"#, true),
            (#"{"exactly": 2, "atLeast": null}"#, true), (#"{"exactly": null, "atLeast": 1}"#, true), ("{}", true),
            (#"{"exactly": 2, "atLeast": 1}"#, false), (#"{"exactly": 2, "atMost": 2}"#, false),
            (#"{"exactly": 2.5}"#, false),
        ]
    )
    func times(_ times: String, _ isTaken: Bool) throws {
        try check(#"{"times": \#(times)}"#, Coding<VerificationRequest<Verification>>.verification, isTaken)
    }

    @Test(
        "of addresses",
        arguments: [
            ("192.0.2.0/24", true), ("2001:db8::/32", true), ("::1", true), ("anywhere", false),
            ("office.example", false),
            ("192.0.2.0/33", false), ("a:b", false),
        ]
    )
    func addresses(_ address: String, _ isTaken: Bool) throws {
        let account = #"{"loginName": "a", "loginPassword": "b", "allowedAddresses": ["\#(address)"]}"#
        try check(account, Coding<AccountState>.account(seed: 1), isTaken)
    }

    private func check<Value>(_ text: String, _ coding: Coding<Value>, _ isTaken: Bool) throws {
        let schema = coding.schema.schemaDocument(id: "x", title: "x")
        let document = try Document.readJSON(Array(text.utf8), source: "text")
        #expect(try SchemaValidator(JSONWriter.compact(schema)).complaints(about: document).isEmpty == isTaken)
        #expect(((try? coding.decode(document, source: "text")) != nil) == isTaken)
    }
}
