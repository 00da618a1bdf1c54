public import Foundation
import TrustSimulator

/// A request to a path where the simulator has no endpoint, which got 404: a slip, or an endpoint of the API that is not
/// simulated.
public struct UnmatchedRequest: Sendable, Hashable {
    /// Its number, counted from 1 over these and the calls.
    public let id: Int
    /// When it came, by the clock of the world.
    public let receivedAt: Date
    /// The method, such as `POST`.
    public let method: String
    /// The path, without the query.
    public let path: String
    /// The login name that it came with.
    public let account: String?
    /// Its arguments, decoded, without passwords. Of one that came more than once this is the first.
    public let arguments: [String: String]
    /// Why there was no other answer, in a sentence.
    public let because: String
    /// Habits of the client that show in it: `no-such-endpoint` or `endpoint-not-simulated`, and what else its author would
    /// want to know of.
    public let findings: [String]
}

extension UnmatchedRequest {
    /// Nil for a call of an endpoint.
    init?(_ record: CallRecord) {
        guard record.endpoint == nil else { return nil }
        id = record.id
        receivedAt = Date(record.receivedAt)
        method = record.method
        path = record.path ?? ""
        account = record.account
        arguments = record.firstArguments
        because = record.because
        findings = record.findings.map(\.rawValue)
    }
}
