import Testing
import TrustDocuments
import TrustReports
import TrustRunner
import TrustScenarios
import TrustSimulator

@Suite("Fuzz: documents")
struct DocumentFuzzTests {
    private static let world = """
        clock: {start: 2024-02-02T12:00:00Z, running: false}
        accounts:
          - {loginName: a, loginPassword: b, credit: 500.00, allowedAddresses: [192.0.2.0/24, "::1"]}
        orders:
          - orderNumber: 10000001
            account: a
            validation: EV
            price: 49.90
            callback: {method: email, progress: scheduled, scheduledFor: 2024-02-02T13:00:00Z}
            domains:
              - {name: "*.example.com", email: admin@example.com, validates: {after: 30}}
              - {name: b.org, method: CNAME_CSR_HASH, validated: true, eligible: ["x@b.org"]}
        faults:
          - {match: {endpoint: AutoUpdateDCV, account: a}, when: {nth: [1, 3]}, respond: {code: -14}}
        """
    private static let scenario = """
        title: A wildcard
        covers: [AutoUpdateDCV/error/-126]
        effect: probe
        given:
          orders:
            wildcard: {domains: [{name: "*.example.com", method: EMAIL, email: admin@example.com}]}
          assume: {error-item: listed}
        steps:
          - call: AutoUpdateDCV
            with: {orderNumber: "{{wildcard}}", newMethod: HTTP_CSR_HASH}
            expect: {errorCode: -126, matches: {errorMessage: "^HTTP.*!$"}, status: 200}
            retry: {times: 2, every: 1s}
          - {act: issue, order: wildcard}
          - {advance: 24h}
        """

    @Test(
        "A world is read, or every complaint says something; what is read is written and read the same",
        arguments: 0..<4)
    func worlds(part: Int) throws {
        let inJSON = JSONWriter.compact(try Document.read(Array(Self.world.utf8), source: "w.yaml"))
        Effort.seeds(part * 500..<(part + 1) * 500, "world") { seed in
            var noise = Noise(seed: seed)
            let (source, good) = noise.once(in: 2) ? ("w.json", inJSON) : ("w.yaml", Self.world)
            let bytes = noise.damaged(Array(good.utf8), with: Pieces.documents)
            do throws(DocumentError) {
                let node = try Document.read(bytes, source: source)
                let world = try Coding<World>.world.decode(node, source: source)
                let written = Array(JSONWriter.pretty(Coding<World>.world.encode(world)).utf8)
                let again = try Coding<World>.world.decode(
                    try Document.readJSON(written, source: "export"), source: "export")
                return again == world ? nil : "is another world once written: \(String(shown: bytes))"
            } catch {
                return Self.fault(in: error, about: source, bytes)
            }
        }
    }

    @Test("A scenario is read, or every complaint says something", arguments: 0..<2)
    func scenarios(part: Int) throws {
        Effort.seeds(part * 500..<(part + 1) * 500, "scenario") { seed in
            var noise = Noise(seed: seed)
            let bytes = noise.damaged(Array(Self.scenario.utf8), with: Pieces.documents)
            do throws(DocumentError) {
                _ = try Coding<Scenario>.scenario.decode(try Document.read(bytes, source: "s.yaml"), source: "s.yaml")
                return nil
            } catch {
                return Self.fault(in: error, about: "s.yaml", bytes)
            }
        }
    }

    @Test("Pieces in any order are read as YAML and JSON, or refused", arguments: ["n.yaml", "n.json"])
    func pieces(source: String) {
        Effort.seeds(0..<6_000, source) { seed in
            var noise = Noise(seed: seed)
            let bytes = noise.bytes(of: Pieces.documents, atMost: 12)
            do throws(DocumentError) {
                let node = try Document.read(bytes, source: source)
                let again = try Document.readJSON(Array(JSONWriter.compact(node).utf8), source: "again")
                return again == node ? nil : "reads otherwise once written: \(String(shown: bytes))"
            } catch {
                return Self.fault(in: error, about: source, bytes)
            }
        }
    }

    /// What is wrong with the complaints about some bytes.
    private static func fault(in error: DocumentError, about source: String, _ bytes: [UInt8]) -> String? {
        let isUseful =
            !error.problems.isEmpty && error.problems.allSatisfy { $0.source == source && !$0.message.isEmpty }
        return isUseful ? nil : "is refused without a reason, or for what was written: \(error) \(String(shown: bytes))"
    }
}
