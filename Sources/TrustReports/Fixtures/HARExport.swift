import Foundation
import NIOHTTP1
import TrustAPI
import TrustDocuments
import TrustRunner
import TrustScenarios

/// Exchanges as one HTTP Archive 1.2. What was not measured is -1 or 0, as that format has it.
struct HARExport {
    /// All happens when the clock of the scenarios stands.
    private static let time = "2024-02-02T12:00:00.000Z"

    let file: FixtureFile

    init(_ exchanges: [FixtureExchange]) {
        let log = Node.map([
            ("version", .string("1.2")),
            ("creator", .map([("name", .string("trustsim")), ("version", .string("1"))])),
            ("entries", .list(exchanges.map(Self.entry))),
        ])
        file = FixtureFile(path: "trustsim.har", text: JSONWriter.pretty(.map([("log", log)])))
    }

    private static func entry(_ exchange: FixtureExchange) -> Node {
        .map([
            ("startedDateTime", .string(time)),
            ("time", .number(0)),
            ("request", request(exchange.request)),
            ("response", response(exchange.answer)),
            ("cache", .map([])),
            ("timings", .map([("send", .number(0)), ("wait", .number(0)), ("receive", .number(0))])),
            ("comment", .string("\(exchange.scenario), step \(exchange.step)")),
        ])
    }

    private static func request(_ request: RecordedRequest) -> Node {
        let query = FormCoding.decode(Array((request.query ?? "").utf8))
        // A body with its password taken out has another length than the one that was sent.
        let isWhole = !request.body.contains(RecordedRequest.placeholder)
        let body = Node.map([
            ("mimeType", .string(request.contentType ?? "")), ("text", .string(request.body)),
        ])
        return .map(
            [
                ("method", .string(request.method)),
                ("url", .string(request.address)),
                ("httpVersion", .string("HTTP/1.1")),
                ("cookies", .list([])),
                ("headers", headers(request.contentType)),
                ("queryString", named(query)),
            ] + (request.method == "POST" ? [("postData", body)] : []) + [
                ("headersSize", .number(-1)),
                ("bodySize", .number(isWhole ? request.body.utf8.count : -1)),
            ]
        )
    }

    private static func response(_ answer: FixtureExchange.Answer) -> Node {
        let content =
            [("size", Node.number(answer.body.count)), ("mimeType", .string(answer.contentType ?? ""))]
            + (answer.text.map { [("text", .string($0))] }
                ?? [("text", .string(Data(answer.body).base64EncodedString())), ("encoding", .string("base64"))])
        return .map([
            ("status", .number(answer.status)),
            ("statusText", .string(HTTPResponseStatus(statusCode: answer.status).reasonPhrase)),
            ("httpVersion", .string("HTTP/1.1")),
            ("cookies", .list([])),
            ("headers", headers(answer.contentType)),
            ("content", .map(content)),
            ("redirectURL", .string("")),
            ("headersSize", .number(-1)),
            ("bodySize", .number(answer.body.count)),
        ])
    }

    private static func headers(_ contentType: String?) -> Node {
        named(contentType.map { [FormField("Content-Type", $0)] } ?? [])
    }

    private static func named(_ fields: [FormField]) -> Node {
        .list(fields.map { .map([("name", .string($0.name)), ("value", .string($0.value))]) })
    }
}
