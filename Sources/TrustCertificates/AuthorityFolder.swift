import Foundation
import SwiftASN1
import TrustDocuments
import X509

/// A folder that keeps a certificate authority, so that clients have to be told only once what to trust: `ca.pem`, which
/// everybody may read, and `ca-key.pem`, which only the owner may.
struct AuthorityFolder {
    /// How long a kept authority is valid: as long as a trust store may want it.
    private static let validDays = 3_650

    private let path: String
    private var certificateFile: String { "\(path)/ca.pem" }
    private var keyFile: String { "\(path)/ca-key.pem" }

    init(_ path: String) { self.path = path }

    /// The authority in the folder, or a new one that is put there.
    /// - Throws: `IdentityError` where the folder or a file in it cannot be used.
    func authority() throws -> TestAuthority {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw IdentityError.unwritable(path: path, reason: error.systemReason)
        }
        // Two processes that start at once have to end up with the same authority.
        let folder = open(path, O_RDONLY | O_CLOEXEC)
        guard folder >= 0 else { throw IdentityError.unwritable(path: path, reason: Self.systemReason) }
        defer { close(folder) }
        while flock(folder, LOCK_EX) != 0, errno == EINTR {}
        let (hasCertificate, hasKey) = (exists(certificateFile), exists(keyFile))
        switch (hasCertificate, hasKey) {
        case (true, true): return try existing()
        case (true, false): throw IdentityError.incomplete(missing: keyFile, other: certificateFile)
        case (false, true): throw IdentityError.incomplete(missing: certificateFile, other: keyFile)
        case (false, false):
            let authority = try TestAuthority(validDays: Self.validDays)
            try write(try authority.key.serializeAsPEM().pemString, to: keyFile, mode: 0o600)
            try write(try authority.certificate.serializeAsPEM().pemString, to: certificateFile, mode: 0o644)
            return authority
        }
    }

    private func exists(_ file: String) -> Bool { FileManager.default.fileExists(atPath: file) }

    private func existing() throws -> TestAuthority {
        let certificate: Certificate
        let key: Certificate.PrivateKey
        do {
            certificate = try Certificate(pemEncoded: try text(of: certificateFile))
        } catch let error where !(error is IdentityError) {
            throw IdentityError.notAnAuthority(file: certificateFile, reason: "It is not a certificate in PEM.")
        }
        do {
            key = try Certificate.PrivateKey(pemEncoded: try text(of: keyFile))
        } catch let error where !(error is IdentityError) {
            throw IdentityError.notAnAuthority(file: keyFile, reason: "It is not a private key in PEM.")
        }
        func refuse(_ reason: String) -> IdentityError { .notAnAuthority(file: certificateFile, reason: reason) }
        guard certificate.publicKey == key.publicKey else { throw refuse("'\(keyFile)' is not its private key.") }
        guard case .isCertificateAuthority = try? certificate.extensions.basicConstraints else {
            throw refuse("It is a certificate that must not sign others; basicConstraints CA:TRUE is required.")
        }
        let now = Date()
        guard certificate.notValidBefore <= now else {
            throw refuse("It is valid from \(certificate.notValidBefore.formatted(.iso8601)) only.")
        }
        guard certificate.notValidAfter > now else {
            throw refuse(
                "It expired at \(certificate.notValidAfter.formatted(.iso8601)). Remove both files to make a new CA.")
        }
        // Whoever has the key can deceive everybody who trusts the certificate.
        chmod(keyFile, 0o600)
        return TestAuthority(certificate: certificate, key: key, now: now)
    }

    private func text(of file: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw IdentityError.notAnAuthority(
                file: file, reason: "The file cannot be read: \(UnreadableFile.reason(file))")
        }
        return String(decoding: data, as: UTF8.self)
    }

    /// Writes a file aside with its permissions, and puts it in its place as a whole.
    private func write(_ text: String, to file: String, mode: mode_t) throws {
        let aside = "\(file).new"
        unlink(aside)
        let descriptor = open(aside, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw IdentityError.unwritable(path: path, reason: Self.systemReason) }
        do {
            let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
            try handle.write(contentsOf: Data("\(text)\n".utf8))
            try handle.synchronize()
            try handle.close()
        } catch {
            throw IdentityError.unwritable(path: path, reason: error.systemReason)
        }
        // The mask of the process may have taken away what a file for everybody needs.
        guard chmod(aside, mode) == 0, rename(aside, file) == 0 else {
            throw IdentityError.unwritable(path: path, reason: Self.systemReason)
        }
    }

    private static var systemReason: String { String(cString: strerror(errno)) }
}
