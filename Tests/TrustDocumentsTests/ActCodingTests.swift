import SchemaChecking
import Testing
import TrustDocuments
import TrustSimulator

@Suite("Acts, as they are written")
struct ActCodingTests {
    private func read(_ text: String) throws -> Act { try Coding<Act>.act.read(text, source: "body.json") }

    @Test("are read with their domain", arguments: Act.Kind.allCases)
    func kinds(_ kind: Act.Kind) throws {
        #expect(try read(#"{"act":"\#(kind.rawValue)"}"#).kind == kind)
        let act = try read(#"{"act":"validateDomain","domain":"x.org"}"#)
        #expect(act == Act(.validateDomain, domain: "x.org"))
        #expect(JSONWriter.compact(Coding<Act>.act.encode(act)) == #"{"act":"validateDomain","domain":"x.org"}"#)
    }

    @Test("that there are not are refused, with the nearest")
    func unknown() {
        let problems = Coding<Act>.act.problems(in: #"{"act":"validateDomian"}"#, source: "body.json")
        #expect(problems.contains { $0.contains("Did you mean 'validateDomain'?") })
        #expect(throws: DocumentError.self) { try read(#"{"act":"issue","domain":"x.org"}"#) }
    }
}
