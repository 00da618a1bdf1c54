import Foundation
import TrustCertificates
import TrustServer
import TrustSimulator

/// The environment in which a client finds the simulator.
struct ClientEnvironment {
    var variables: [String: String]

    init(_ variables: [String: String]) { self.variables = variables }

    mutating func tell(of addresses: SimulatorServer.Addresses, certificateFile: String) {
        variables["TRUSTSIM_URL"] = addresses.https
        variables["TRUSTSIM_HTTP_URL"] = addresses.http
        variables["TRUSTSIM_ADMIN_URL"] = addresses.admin
        variables["TRUSTSIM_CA_FILE"] = certificateFile
        variables["TRUSTSIM_EXPIRED_URL"] = addresses.tlsFaults[.expired]
        variables["TRUSTSIM_WRONG_HOST_URL"] = addresses.tlsFaults[.wrongHost]
        variables["TRUSTSIM_UNKNOWN_CA_URL"] = addresses.tlsFaults[.unknownAuthority]
        bypassProxies(for: addresses)
    }

    /// Names the account to log in with; a world without accounts has none.
    mutating func tell(of account: Account?) {
        variables["TRUSTSIM_LOGIN_NAME"] = account?.loginName
        variables["TRUSTSIM_LOGIN_PASSWORD"] = account?.loginPassword.reveal()
    }

    /// Lets no proxy stand between a client and the simulator.
    private mutating func bypassProxies(for addresses: SimulatorServer.Addresses) {
        let urls = [addresses.https, addresses.http, addresses.admin].compactMap(\.self)
        let hosts = ["localhost", "127.0.0.1", "::1"] + urls.compactMap { URL(string: $0)?.host }
        // Tools read one or the other.
        for (name, other) in [("NO_PROXY", "no_proxy"), ("no_proxy", "NO_PROXY")] {
            var names = (variables[name] ?? variables[other] ?? "").split(separator: ",").map(String.init)
            guard names != ["*"] else { continue }
            for host in hosts where !names.contains(host) { names.append(host) }
            variables[name] = names.joined(separator: ",")
        }
    }
}
