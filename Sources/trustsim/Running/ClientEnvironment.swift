import Foundation
import TrustCertificates
import TrustServer
import TrustSimulator

/// The environment in which a client finds the simulator.
struct ClientEnvironment {
    private(set) var variables: [String: String]

    init(_ variables: [String: String]) { self.variables = variables }

    mutating func tell(of addresses: SimulatorServer.Addresses, certificateFile: String) {
        variables["TRUSTSIM_URL"] = addresses.https
        variables["TRUSTSIM_HTTP_URL"] = addresses.http
        variables["TRUSTSIM_ADMIN_URL"] = addresses.admin
        variables["TRUSTSIM_CA_FILE"] = certificateFile
        variables["TRUSTSIM_EXPIRED_URL"] = addresses.tlsFaults[.expired]
        variables["TRUSTSIM_WRONG_HOST_URL"] = addresses.tlsFaults[.wrongHost]
        variables["TRUSTSIM_UNKNOWN_CA_URL"] = addresses.tlsFaults[.unknownAuthority]
    }

    /// Names the account to log in with; a world without accounts has none.
    mutating func tell(of account: Account?) {
        variables["TRUSTSIM_LOGIN_NAME"] = account?.loginName
        variables["TRUSTSIM_LOGIN_PASSWORD"] = account?.loginPassword.reveal()
    }

    /// Makes the usual tools trust a certificate beside what they trust already. Writes files beside its own.
    mutating func trust(_ certificate: String, in certificateFile: String) throws(CommandFailure) {
        let folder = URL(fileURLWithPath: certificateFile).deletingLastPathComponent()
        func file(_ name: String, adding trusted: Data) throws(CommandFailure) -> String {
            let file = folder.appendingPathComponent(name)
            do {
                try (trusted + Data("\(certificate)\n".utf8)).write(to: file)
            } catch {
                throw CommandFailure(.failure, "The file of trusted certificates cannot be written: \(error).")
            }
            return file.path
        }
        // These replace what a tool trusts, so they get the roots of the system as well.
        let replacing = ["SSL_CERT_FILE", "CURL_CA_BUNDLE", "REQUESTS_CA_BUNDLE"]
        let roots = CertificateBundle.existing(replacing.compactMap { variables[$0] }) ?? CertificateBundle.system
        let bundle = try file("bundle.pem", adding: roots ?? Data())
        for name in replacing { variables[name] = bundle }
        // This one adds to what Node trusts.
        let extra = "NODE_EXTRA_CA_CERTS"
        if let extras = CertificateBundle.existing([variables[extra]].compactMap(\.self)) {
            variables[extra] = try file("node.pem", adding: extras)
        } else {
            variables[extra] = certificateFile
        }
    }
}
