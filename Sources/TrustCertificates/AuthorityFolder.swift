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
        if exists(certificateFile), exists(keyFile) { return try existing() }
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw IdentityError.unwritable(path: path, reason: error.systemReason)
        }
        // Processes that start at once have to end up with the same authority: the one that has locked what becomes the file
        // of the key makes it, and puts that into its place last.
        let newKeyFile = "\(keyFile).new"
        let descriptor = open(newKeyFile, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw IdentityError.unwritable(path: path, reason: Self.systemReason) }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
        switch (exists(certificateFile), exists(keyFile)) {
        case (false, false):
            let authority = try TestAuthority(validDays: Self.validDays)
            try write(try authority.certificate.serializeAsPEM().pemString, to: certificateFile)
            try put(try authority.key.serializeAsPEM().pemString, into: handle, mode: 0o600)
            guard rename(newKeyFile, keyFile) == 0 else {
                throw IdentityError.unwritable(path: path, reason: Self.systemReason)
            }
            return authority
        case (let hasCertificate, let hasKey):
            unlink(newKeyFile)
            if hasCertificate, hasKey { return try existing() }
            let files = hasKey ? (certificateFile, keyFile) : (keyFile, certificateFile)
            throw IdentityError.incomplete(missing: files.0, other: files.1)
        }
    }

    private func exists(_ file: String) -> Bool { FileManager.default.fileExists(atPath: file) }

    private func existing() throws -> TestAuthority {
        let certificate: Certificate
        let key: Certificate.PrivateKey
        do {
            certificate = try Certificate(pemDocument: try block("CERTIFICATE", of: certificateFile))
        } catch let error where !(error is IdentityError) {
            throw IdentityError.notAnAuthority(file: certificateFile, reason: "It is not a certificate in PEM.")
        }
        do {
            key = try Certificate.PrivateKey(pemDocument: try block("PRIVATE KEY", of: keyFile))
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

    /// The first block of a kind in a file, which may hold others.
    private func block(_ kind: String, of file: String) throws -> PEMDocument {
        let blocks = try PEMDocument.parseMultiple(pemString: try text(of: file))
        guard let block = blocks.first(where: { $0.discriminator.hasSuffix(kind) }) else {
            throw IdentityError.notAnAuthority(file: file, reason: "It has no '\(kind)' in PEM.")
        }
        return block
    }

    private func text(of file: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw IdentityError.notAnAuthority(
                file: file, reason: "The file cannot be read: \(UnreadableFile.reason(file))")
        }
        return String(decoding: data, as: UTF8.self)
    }

    /// Writes the file for everybody aside, and puts it in its place as a whole.
    private func write(_ text: String, to file: String) throws {
        let temporary = "\(file).new"
        let descriptor = open(temporary, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw IdentityError.unwritable(path: path, reason: Self.systemReason) }
        try put(text, into: FileHandle(fileDescriptor: descriptor, closeOnDealloc: true), mode: 0o644)
        guard rename(temporary, file) == 0 else {
            throw IdentityError.unwritable(path: path, reason: Self.systemReason)
        }
    }

    /// Makes a text all that is in a file, whose permissions become exactly those, whatever the mask of the process.
    private func put(_ text: String, into file: FileHandle, mode: mode_t) throws {
        do {
            try file.truncate(atOffset: 0)
            try file.write(contentsOf: Data("\(text)\n".utf8))
            try file.synchronize()
        } catch {
            throw IdentityError.unwritable(path: path, reason: error.systemReason)
        }
        guard fchmod(file.fileDescriptor, mode) == 0 else {
            throw IdentityError.unwritable(path: path, reason: Self.systemReason)
        }
    }

    private static var systemReason: String { String(cString: strerror(errno)) }
}
