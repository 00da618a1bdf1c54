import Foundation
import TrustRunner
import TrustScenarios

/// A target that a user named.
struct TargetAddress {
    /// Whose it is.
    enum Owner: Equatable {
        /// A simulator that can be arranged.
        case simulator
        /// Something on this machine that nothing is known of.
        case thisMachine
        /// Anything else: there a call costs money, mails a customer or rings a phone.
        case foreign
    }

    let https: WebAddress
    let http: WebAddress?
    let admin: WebAddress?

    init(_ target: String, admin: String?, http: String?) throws(CommandFailure) {
        guard target != "simulator" else {
            throw CommandFailure(
                .usage, "--admin goes with --target ADDRESS, the address of the same simulator for HTTPS.")
        }
        https = try Self.read(target, option: "--target")
        self.admin = if let admin { try Self.read(admin, option: "--admin") } else { nil }
        self.http = if let http { try Self.read(http, option: "--http-target") } else { nil }
    }

    private static func read(_ text: String, option: String) throws(CommandFailure) -> WebAddress {
        guard let address = WebAddress(text) else {
            throw CommandFailure(
                .usage,
                "\(option) takes an address such as https://127.0.0.1:8443, without a login in it, not '\(text)'.")
        }
        return address
    }

    /// Whose the target is. Where a connection is led elsewhere, both its name and where it goes have to be on this machine
    /// for it to count as that. Refuses a control API, or a target beside one, that is not: what can be arranged is on this
    /// machine.
    func owner(going detours: [ConnectTo]) throws(CommandFailure) -> Owner {
        guard let admin else {
            let isOurs = [https, http].compactMap { $0 }.allSatisfy { $0.isOnLoopback(by: detours) }
            return isOurs ? .thisMachine : .foreign
        }
        let strangers =
            [https, http].compactMap { $0 }.filter { !$0.connectsToLoopback(by: detours) }
            + [admin].filter { !$0.isOnLoopback(by: detours) }
        if let address = strangers.first {
            throw CommandFailure(
                .refused,
                "\(address.text) is not on this machine, and a simulator that --admin arranges is. Leave --admin out to run "
                    + "against such a target with bindings.")
        }
        return .simulator
    }
}

extension Credentials {
    /// The login that `exec` hands to the program it runs, or that of the documents' samples.
    static func fromEnvironment(_ environment: [String: String]) -> Credentials {
        Credentials(
            loginName: environment["TRUSTSIM_LOGIN_NAME"] ?? Credentials.standard.loginName,
            loginPassword: environment["TRUSTSIM_LOGIN_PASSWORD"] ?? Credentials.standard.loginPassword
        )
    }
}
