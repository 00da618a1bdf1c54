import TrustScenarios

/// Where calls are sent, and what of it is trusted.
package struct Target: Sendable {
    /// Which certificates are accepted.
    package enum Trust: Sendable, Equatable {
        /// The authorities that the system trusts.
        case system
        /// These certificates alone, in PEM.
        case certificates(String)
        /// Anything.
        case anything
    }

    /// The address before `/products/…`.
    package var https: String
    /// Where steps with `scheme: http` go; nil where they cannot be sent.
    package var http: String?
    /// The control API of a simulator; nil for a target that cannot be arranged.
    package var admin: String?
    /// Which certificates are accepted.
    package var trust: Trust
    /// Connections that go elsewhere than the addresses say.
    package var detours: [ConnectTo] = []
    /// Whether nothing can be harmed there, as with a recording. A target that can be arranged is a simulator, which is
    /// harmless, too; any other is guarded.
    package var isHarmless = false

    /// Addresses without a path; pass nil for what the target does not have.
    package init(https: String, http: String?, admin: String?, trust: Trust) {
        self.https = https
        self.http = http
        self.admin = admin
        self.trust = trust
    }

    /// Whether calls need the leave of a guard.
    var isGuarded: Bool { admin == nil && !isHarmless }

    /// The address that a call goes to, before its path.
    func base(for call: CallStep) -> String { call.scheme == .https ? https : http ?? https }
}

/// Why a target could not be used at all.
package enum TargetError: Error, CustomStringConvertible {
    case unreachable(address: String, reason: String)
    case untrusted(address: String, reason: String)
    /// It was reached, and gave no proper answer.
    case broken(address: String, reason: String)
    /// The control API refused what a scenario asks for.
    case refused(call: String, status: UInt, detail: String)

    package var description: String {
        switch self {
        case .unreachable(let address, let reason):
            "\(address) cannot be reached: \(reason)."
        case .untrusted(let address, let reason):
            "The certificate of \(address) is not trusted: \(reason). "
                + "--cacert FILE trusts the authority in FILE, --insecure trusts anything."
        case .broken(let address, let reason):
            "\(address) gave no proper answer: \(reason)."
        case .refused(let call, let status, let detail):
            "\(call) was answered with \(status): \(detail)"
        }
    }
}
