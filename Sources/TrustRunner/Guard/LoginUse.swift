import TrustScenarios

/// What a call does with logins, as far as an account may get locked by it.
enum LoginUse: Sendable, Equatable {
    /// It carries no name or no password, so that no account is tried.
    case none
    /// The sample login of the documents, where a real one must not be.
    case placeholder
    /// Our login name and its password, and nothing else.
    case right
    /// Anything else: our login name with another password, or somebody else's login name.
    case wrong
}

extension LoginUse {
    /// How a call uses logins, where `own` is the login that the target knows; nil where there is none.
    init(_ content: CallContent, own: Credentials?, mustNotBeReal: Bool) {
        let (names, passwords) = (content.loginNames, content.loginPasswords)
        func isOnly(_ login: Credentials) -> Bool {
            names.allSatisfy { $0 == login.loginName } && passwords.allSatisfy { $0 == login.loginPassword }
        }
        if content.mayHideLogin {
            self = .wrong
        } else if passwords.isEmpty || names.allSatisfy(\.isEmpty) {
            self = .none
        } else if let own, isOnly(own) {
            self = .right
        } else if mustNotBeReal, own?.loginName != Credentials.standard.loginName, isOnly(.standard) {
            self = .placeholder
        } else {
            self = .wrong
        }
    }
}
