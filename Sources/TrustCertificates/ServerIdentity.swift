import Crypto
import Foundation
import NIOCore
package import NIOSSL
import SwiftASN1
import TrustDocuments

/// What a server shows of itself over TLS, and what a client has to trust for it.
package struct ServerIdentity: Sendable {
    /// The TLS settings with the server's certificate and key.
    package let context: NIOSSLContext
    /// The certificate that a client has to trust, in PEM.
    package let trustAnchor: String
    /// The authority behind it, where it is our own.
    private let authority: TestAuthority?

    /// A leaf that is made now, for the usual names and others, by an authority that is kept in a folder, or by one that is
    /// made now as well.
    /// - Throws: `IdentityError` where the folder cannot be used.
    package static func generated(for hosts: [String] = [], authorityFolder: String? = nil) throws -> ServerIdentity {
        let authority = try authorityFolder.map { try AuthorityFolder($0).authority() } ?? TestAuthority()
        return ServerIdentity(
            context: try context(for: try authority.issueLeaf(for: .usual.adding(hosts))),
            trustAnchor: try authority.certificate.serializeAsPEM().pemString + "\n", authority: authority
        )
    }

    /// A certificate chain and its key from files in PEM. The chain itself is what a client is told to trust.
    /// - Throws: `IdentityError` when a file cannot be used.
    package static func files(certificate: String, key keyFile: String) throws -> ServerIdentity {
        let chainBytes = try bytes(of: certificate, what: "certificate")
        let keyBytes = try bytes(of: keyFile, what: "key")
        do {
            let chain = try NIOSSLCertificate.fromPEMBytes(chainBytes)
            let key = try NIOSSLPrivateKey(bytes: keyBytes, format: .pem)
            return ServerIdentity(
                context: try context(chain: chain, key: key), trustAnchor: String(decoding: chainBytes, as: UTF8.self),
                authority: nil
            )
        } catch {
            throw IdentityError.unusable(certificate: certificate, key: keyFile)
        }
    }

    /// What a server shows that has something wrong with it.
    /// - Throws: `IdentityError` where the authority is not ours.
    package func context(with fault: TLSFault) throws -> NIOSSLContext {
        guard let authority else { throw IdentityError.noAuthority }
        return try Self.context(for: try authority.issueLeaf(with: fault))
    }

    private static func context(for leaf: TestAuthority.Leaf) throws -> NIOSSLContext {
        let chain = try NIOSSLCertificate.fromPEMBytes(Array(try leaf.certificate.serializeAsPEM().pemString.utf8))
        return try context(
            chain: chain, key: NIOSSLPrivateKey(bytes: Array(leaf.key.pemRepresentation.utf8), format: .pem))
    }

    private static func context(chain: [NIOSSLCertificate], key: NIOSSLPrivateKey) throws -> NIOSSLContext {
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key)
        )
        configuration.applicationProtocols = ["http/1.1"]
        configuration.minimumTLSVersion = .tlsv12
        // How long a connection that we close waits for the other side's goodbye: idle ones must not hold up the end.
        configuration.shutdownTimeout = .milliseconds(250)
        return try NIOSSLContext(configuration: configuration)
    }

    private static func bytes(of path: String, what: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw IdentityError.unreadable(what: what, path: path)
        }
        return Array(data)
    }
}
