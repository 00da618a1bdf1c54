import Testing
import TrustDocuments
import TrustSimulator

@Suite("Acts, as they are written")
struct ActCodingTests {
    private func read(_ text: String) throws -> Act {
        try Coding<Act>.act.decode(try Document.readJSON(Array(text.utf8), source: "body"), source: "body")
    }

    @Test("are read with their domain", arguments: Act.Kind.allCases)
    func kinds(_ kind: Act.Kind) throws {
        #expect(try read("{\"act\":\"\(kind.rawValue)\"}").kind == kind)
        let act = try read("{\"act\":\"validateDomain\",\"domain\":\"x.org\"}")
        #expect(act == Act(.validateDomain, domain: "x.org"))
        #expect(JSONWriter.compact(Coding<Act>.act.encode(act)) == "{\"act\":\"validateDomain\",\"domain\":\"x.org\"}")
    }

    @Test("that there are not are refused, with the nearest")
    func unknown() {
        #expect {
            try read("{\"act\":\"validateDomian\"}")
        } throws: { error in
            "\(error)".contains("Did you mean 'validateDomain'?")
        }
        #expect(throws: DocumentError.self) { try read("{\"act\":\"issue\",\"domain\":\"x.org\"}") }
    }
}
