import TrustAPI
import TrustScenarios

extension Expectation {
    /// Whether an answer with -16 is, or may be, what is expected.
    var allowsRefusedLogin: Bool {
        let code = ErrorCode.loginRefused.rawValue.description
        let codes = fields.filter { $0.name == ResponseRow.errorCodeName }
        return codes.contains { field in
            switch field.matcher {
            case .equals(let text): text == code
            case .matches(let pattern): Comparison.Match(of: pattern, in: code).isMet
            case .absent, .present: false
            }
        } || [body, bodyMatches, lines?.first].contains { LiveGuard.saysLoginRefused(Array(($0 ?? "").utf8)) }
    }
}
