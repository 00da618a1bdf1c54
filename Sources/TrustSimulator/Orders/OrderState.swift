/// Where an order stands in its life.
///
///     awaitingAuthorization → inProgress → issued → revoked | expired
///                           ↘ rejected              cancelled: from anywhere before issued
package enum OrderState: String, CaseIterable, Sendable {
    case awaitingAuthorization, inProgress, issued, rejected, revoked, expired, cancelled

    /// Whether nothing can happen to the order any more.
    package var isEnd: Bool {
        switch self {
        case .awaitingAuthorization, .inProgress, .issued: false
        case .rejected, .revoked, .expired, .cancelled: true
        }
    }

    /// Whether validations are still going on. The checks of domains begin with the order, before its authorization.
    package var isOpen: Bool {
        switch self {
        case .awaitingAuthorization, .inProgress: true
        case .issued, .rejected, .revoked, .expired, .cancelled: false
        }
    }
}
