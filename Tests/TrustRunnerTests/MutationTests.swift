import Foundation
import NIOConcurrencyHelpers
import ScenarioStage
import Testing
import TrustAPI
import TrustCertificates
import TrustRunner
import TrustScenarios
import TrustServer
import TrustSimulator

/// A suite can be believed when it turns red for what is wrong. Here answers are changed behind its back, one thing at a time.
@Suite("The scenarios notice")
struct MutationTests {
    /// One change of the answers of an endpoint, and the row whose scenarios have to notice.
    struct Mutation: Sendable {
        let endpoint: EndpointName
        let row: RowID
        let title: String
        let change: @Sendable ([FormField]) -> [FormField]?
        var otherForm = false
    }

    @Test(
        "every change of a code, a byte of a text, a field or the form of an answer", arguments: EndpointName.allCases)
    func everyChange(_ name: EndpointName) async throws {
        let scenarios = try Stage.shippedScenarios()
        var settings = ServerSettings()
        settings.threads = 1
        let server = try await SimulatorServer.start(
            World(), settings: settings, identity: try ServerIdentity.generated()
        )
        let target = Target(
            https: try #require(server.addresses.https), http: server.addresses.http, admin: server.addresses.admin,
            trust: .certificates(server.trustAnchor)
        )
        let transport = try HTTPTransport(trusting: target.trust)
        var caught = 0
        let mutations = Self.mutations(of: name.definition)
        for mutation in mutations {
            let covering = scenarios.filter { $0.rows.contains(mutation.row.description) }
            let tampered = TamperingTransport(transport, mutation)
            var stopping = Runner.Settings()
            stopping.stopsAtFailure = true
            let results = try await Runner([Worker(target, over: tampered)], settings: stopping).run(covering) { _ in }
            let isCaught = results.contains { $0.isFailure }
            #expect(isCaught, "\(mutation.row): \(mutation.title) is not noticed by \(covering.count) scenarios")
            if isCaught { caught += 1 }
        }
        await transport.shutdown()
        await server.stop()
        #expect(caught == mutations.count)
        print("\(name.rawValue): \(caught) of \(mutations.count) changes noticed")
    }

    private static func mutations(of endpoint: Endpoint) -> [Mutation] {
        let errors = endpoint.errors.flatMap { error -> [Mutation] in
            let code = String(error.code.rawValue)
            let row = RowID.error(endpoint.name, error.code)
            func when(
                _ title: String, otherForm: Bool = false, _ change: @escaping @Sendable (inout [FormField]) -> Void
            )
                -> Mutation
            {
                Mutation(
                    endpoint: endpoint.name, row: row, title: title,
                    change: { fields in
                        guard fields.first?.value == code else { return nil }
                        var fields = fields
                        change(&fields)
                        return fields
                    },
                    otherForm: otherForm
                )
            }
            return [
                when("another code") { $0[0] = FormField("errorCode", "-99") },
                when("another byte in the text") { $0[1] = FormField("errorMessage", changed($0[1].value)) },
                when("no message") { $0.remove(at: 1) },
                when("the other form", otherForm: true) { _ in },
            ]
        }
        let fields = endpoint.responses.map { response in
            Mutation(
                endpoint: endpoint.name, row: .response(endpoint.name, response.name), title: "no \(response.name)",
                change: { fields in
                    fields.contains { response.isNamed($0.name) }
                        ? fields.filter { !response.isNamed($0.name) } : nil
                }
            )
        }
        let values = endpoint.responses.flatMap { response in
            response.values.map { value in
                Mutation(
                    endpoint: endpoint.name, row: .response(endpoint.name, response.name, value: value.value),
                    title: "\(response.name) is not \(value.value)",
                    change: { fields in
                        fields.contains { response.isNamed($0.name) && $0.value == value.value }
                            ? fields.map { response.isNamed($0.name) ? FormField($0.name, "7") : $0 } : nil
                    }
                )
            }
        }
        return errors + fields + values
    }

    /// The text with its last byte another one.
    private static func changed(_ text: String) -> String { String(text.dropLast()) + (text.last == "?" ? "!" : "?") }
}

/// Changes answers on their way to the runner; the control API is left alone.
private struct TamperingTransport: Transport {
    private let inner: any Transport
    private let mutation: MutationTests.Mutation

    init(_ inner: any Transport, _ mutation: MutationTests.Mutation) {
        self.inner = inner
        self.mutation = mutation
    }

    func send(
        _ method: String, _ url: String, headers: [(String, String)], body: [UInt8]
    ) async throws(TargetError) -> TransportResponse {
        var response = try await inner.send(method, url, headers: headers, body: body)
        guard let path = URL(string: url)?.path, EndpointName(path: path) == mutation.endpoint else { return response }
        let form = mutation.endpoint.definition.answerForms.usual
        guard let fields = mutation.change(form.decode(response.body)) else { return response }
        let other: any AnswerForm = form.namesFields ? LinesForm(results: []) : PairsForm()
        response.body = (mutation.otherForm ? other : form).encode(fields, in: .usual)
        return response
    }

    func shutdown() async {}
}
