public import Foundation
import TrustAPI
import TrustSimulator

/// A call that the simulator has answered, and why as it did. A request to a path where there is no endpoint is none; see
/// `UnmatchedRequest`.
public struct RecordedCall: Sendable, Hashable {
    /// Its number, counted from 1.
    public let id: Int
    /// When it came, by the clock of the world.
    public let receivedAt: Date
    /// The endpoint that was called.
    public let endpoint: APIEndpoint
    /// The login name that it came with.
    public let account: String?
    /// The order that it reached, or the number that it named.
    public let order: Int?
    /// Its arguments, decoded, without passwords. Of one that came more than once this is the first.
    public let arguments: [String: String]
    /// The code of the answer; 0 is success. Nil where a fault kept it from being answered.
    public let code: Int?
    /// The body of the answer, before any fault had its way with it.
    public let answer: String
    /// What decided the answer, in a sentence.
    public let because: String
    /// The assumptions about what the documents leave open that the answer rests on.
    public let assumptions: [String]
    /// The fault that struck it.
    public let fault: String?
    /// Habits of the client that show in it and that its author would want to know of, such as `credentials-in-query`.
    public let findings: [String]
}

extension RecordedCall {
    /// Nil for a request to a path where there is no endpoint.
    init?(_ record: CallRecord) {
        guard let name = record.endpoint else { return nil }
        id = record.id
        receivedAt = Date(record.receivedAt)
        endpoint = APIEndpoint(name)
        account = record.account
        order = record.order.map { Int($0.value) }
        arguments = record.firstArguments
        code = record.code
        answer = record.answer
        because = record.because
        assumptions = record.assumptions
        fault = record.fault
        findings = record.findings.map(\.rawValue)
    }
}

extension CallRecord {
    /// The arguments by name. Of one that came more than once this is the first.
    var firstArguments: [String: String] {
        Dictionary(arguments.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    }
}

extension Date {
    init(_ moment: Moment) { self.init(timeIntervalSince1970: TimeInterval(moment.seconds)) }
}

extension APIEndpoint {
    init(_ name: EndpointName) {
        self =
            switch name {
            case .autoAuthorize: .autoAuthorize
            case .autoUpdateDCV: .autoUpdateDCV
            case .resendDCVEmail: .resendDCVEmail
            case .updateUserEvClickThrough: .updateUserEvClickThrough
            case .updateUserOvCallback: .updateUserOvCallback
            case .getDCVEmailAddressList: .getDCVEmailAddressList
            case .getMDCDomainDetails: .getMDCDomainDetails
            }
    }
}
