import TrustAPI
import TrustRunner
package import TrustScenarios

/// One call of a scenario and its answer to the byte, as a file that a client's unit tests can read without any server.
package struct FixtureExchange: Sendable, Equatable {
    /// The answer as it came over HTTP.
    package struct Answer: Sendable, Equatable {
        /// The HTTP status.
        package var status: Int
        /// The Content-Type; nil for none.
        package var contentType: String?
        package var body: [UInt8]

        /// The body as text; nil where it is not UTF-8.
        package var text: String? { String(validating: body, as: UTF8.self) }
    }

    /// The name of its file, without the ending; it is not in the file itself.
    package var name = ""
    /// The id of the scenario.
    package var scenario: String
    /// The number of the step in the scenario, counted from 1.
    package var step: Int
    /// The ids of the rows of the documents that the scenario shows.
    package var rows: [String]
    /// The request, with placeholders for passwords.
    package var request: RecordedRequest
    /// The answer to the byte.
    package var answer: Answer

    /// Where its file stands below the folder of all.
    package var path: String { "\(request.endpoint.rawValue)/\(name).json" }
}

extension FixtureExchange {
    /// The calls of a replayed scenario, in order.
    static func all(of result: ScenarioResult) -> [FixtureExchange] {
        let records = (result.attempts.last?.steps ?? []).filter { $0.exchange != nil }
        let plain = result.scenario.id.replacing("/", with: "-")
        return records.enumerated().compactMap { index, record in
            guard let exchange = record.exchange, let request = exchange.request else { return nil }
            return FixtureExchange(
                name: records.count == 1 ? plain : "\(plain)-\(index + 1)",
                scenario: result.scenario.id,
                step: record.number,
                rows: result.scenario.rows,
                request: request,
                answer: Answer(
                    status: Int(exchange.httpStatus), contentType: exchange.contentType, body: exchange.body
                )
            )
        }
    }
}
