import TrustAPI

extension Account {
    /// Why a call with this password and from this address does not get in; nil where it does.
    func objection(toPassword password: String, from source: String?) -> String? {
        if loginPassword != Password(password) { return objection(toWrong: password) }
        switch standing {
        case .active: break
        case .locked: return "the account is locked"
        case .passwordExpired: return "the password of the account has expired"
        }
        guard let allowedAddresses else { return nil }
        guard let source else { return "it is not known from which address the call came" }
        if allowedAddresses.contains(where: { $0.contains(source) }) { return nil }
        return "the account may not log in from \(source), only from \(allowedAddresses.map(\.description).enumerated)"
    }

    /// What is wrong with a password, without showing anything of it.
    private func objection(toWrong password: String) -> String {
        let right = loginPassword.reveal()
        if password.isEmpty { return "the password is empty" }
        if right.hasPrefix(password + "&") { return "the password ends at its '&', which has to be percent-encoded" }
        var trimmed = password
        while let last = trimmed.unicodeScalars.last, last == "\n" || last == "\r" {
            trimmed.unicodeScalars.removeLast()
        }
        if trimmed == right { return "the password is right but for a line end after it" }
        if Reading.trimmed(trimmed) == right { return "the password is right but for blanks around it" }
        if password.lowercased() == right.lowercased() {
            return "the password is right but for the case of its letters"
        }
        if FormCoding.decode(Array("p=\(password)".utf8)).first?.value == right {
            return "the password was percent-encoded twice"
        }
        return "the password is not that of the account"
    }

    /// Why no account has a login name, among those that there are.
    static func objection(toName name: String, among names: [String]) -> String {
        let missing = "there is no account \(name.shown(as: "name"))"
        if let other = names.first(where: { $0 == Reading.trimmed(name) }) {
            return "\(missing), only \(other.shown()) without the blanks"
        }
        if let other = names.first(where: { ASCII.equalIgnoringCase($0, name) }) {
            return "\(missing), only \(other.shown()), and the case of its letters counts"
        }
        return missing
    }

    /// Whether the account may not use an endpoint, and how it is told so.
    func denial(of endpoint: EndpointName, _ grounds: inout Grounds) -> Denial? {
        guard deniedEndpoints.contains(endpoint) else { return nil }
        switch grounds.choice(of: Assumed.deniedEndpointCode) {
        case .loginRefused: return .byLogin
        case .byPage: return endpoint.definition.errorRow(for: .permissionDenied) == nil ? .byLogin : .byPermission
        }
    }

    /// How an account is told that it may not use an endpoint.
    enum Denial {
        /// As if the login were wrong (-16).
        case byLogin
        /// By a lack of permission, once the order is found (-90).
        case byPermission
    }
}
