public import AsyncHTTPClient
public import Foundation
import NIOSSL
import TrustDocuments
import TrustServer
import TrustSimulator

/// A simulator that runs for a test. `withSimulator` makes it.
public struct TestSimulator: Sendable {
    /// The address over HTTPS, such as `https://127.0.0.1:49152`. A client has to trust `certificateAuthority` for it.
    public let url: URL
    /// The address of a plain port that answers as HTTPS does, for clients that cannot be given a certificate authority, such as
    /// `URLSession` on Linux.
    public let plainURL: URL
    /// The address of the control API.
    public let adminURL: URL
    /// The certificate that clients have to trust, in PEM.
    public let certificateAuthority: String
    /// The name that the first account of the world logs in with.
    public let loginName: String
    /// The password that belongs to `loginName`.
    public let loginPassword: String
    let control: ControlPort
    private let trusted: TLSConfiguration

    /// A configuration of AsyncHTTPClient that trusts the simulator and nothing else.
    public var clientConfiguration: HTTPClient.Configuration { HTTPClient.Configuration(tlsConfiguration: trusted) }

    init(_ server: SimulatorServer, account: Account?) throws {
        func address(_ text: String?) throws(SimulatorError) -> URL {
            guard let url = text.flatMap(URL.init) else { throw .noAnswer(call: "start", reason: "a port is off") }
            return url
        }
        guard let account else {
            throw SimulatorError.badWorld("The world has no account, so nobody could log in. Give it one.")
        }
        url = try address(server.addresses.https)
        plainURL = try address(server.addresses.http)
        adminURL = try address(server.addresses.admin)
        certificateAuthority = server.trustAnchor
        loginName = account.loginName
        loginPassword = account.loginPassword.reveal()
        control = ControlPort(base: adminURL.absoluteString)
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.trustRoots = .certificates(try NIOSSLCertificate.fromPEMBytes(Array(server.trustAnchor.utf8)))
        trusted = tls
    }

    /// Goes back to the world that it started with; the journal, the faults and the mailbox go back with it.
    /// - Throws: `SimulatorError` when the simulator does not answer.
    public func reset() async throws { try await control.call("POST", "/__admin/reset") }

    /// Lets the time of the world go on. When this returns, all that was due has happened. Parts of a second count as a whole.
    /// - Throws: `SimulatorError` when the simulator does not answer.
    public func advance(by duration: Duration) async throws {
        let (seconds, rest) = duration.components
        let whole = Node.number(Int(seconds) + (rest > 0 ? 1 : 0))
        try await control.call("POST", "/__admin/clock/advance", .map([("seconds", whole)]))
    }
}
