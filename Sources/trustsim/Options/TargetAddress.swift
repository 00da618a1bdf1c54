import Foundation
import TrustConformance

/// A target that a user named.
struct TargetAddress {
    /// The address before `/products/…`, without a slash at its end.
    let https: String
    let http: String?
    let admin: String?

    /// Throws `CommandFailure` for what is no address.
    init(_ target: String, admin: String?, http: String?) throws {
        guard target != "simulator" else {
            throw CommandFailure(
                .usage, "--admin goes with --target ADDRESS, the address of the same simulator for HTTPS.")
        }
        let named = [("--target", target), ("--admin", admin), ("--http-target", http)]
        for (option, address) in named {
            guard let address else { continue }
            guard let url = URL(string: address), ["http", "https"].contains(url.scheme), url.host != nil else {
                throw CommandFailure(
                    .usage, "\(option) takes an address such as https://127.0.0.1:8443, not '\(address)'.")
            }
        }
        https = Self.withoutSlash(target)
        self.http = http.map(Self.withoutSlash)
        self.admin = admin.map(Self.withoutSlash)
    }

    private static func withoutSlash(_ address: String) -> String {
        address.hasSuffix("/") ? withoutSlash(String(address.dropLast())) : address
    }

    /// Refuses targets that are neither ours nor on this machine: there a call costs money, mails a customer or rings a
    /// phone. Throws `CommandFailure`.
    func guardAgainstForeigners() throws {
        for address in [https, http, admin].compactMap({ $0 }) {
            let host = URL(string: address)?.host?.lowercased() ?? ""
            guard host == "localhost" || host == "::1" || host == "[::1]" || Self.isLoopback(host) else {
                throw CommandFailure(
                    .refused, "\(address) is not on this machine. Only targets on loopback are run against.")
            }
        }
    }

    /// Whether a host is an IPv4 address in 127.0.0.0/8, and not just a name that begins so.
    private static func isLoopback(_ host: String) -> Bool {
        let parts = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        return parts.count == 4 && parts[0] == 127 && !parts.contains(nil)
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
