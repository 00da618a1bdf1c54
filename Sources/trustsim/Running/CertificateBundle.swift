import Foundation
import TrustDocuments

/// Certificates that a tool trusts, in PEM.
struct CertificateBundle {
    /// Where the usual systems have all roots in one file: Debian, Fedora, openSUSE, Alpine and macOS.
    private static let usualPaths = [
        "/etc/ssl/certs/ca-certificates.crt", "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
        "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/ca-bundle.pem", "/etc/ssl/cert.pem",
    ]

    private var pem = Data()

    /// The roots of this system; nil where they are not to be found.
    static var system: CertificateBundle? {
        usualPaths.lazy.compactMap { CertificateBundle(existing: [$0]) }.first
    }

    init() {}

    /// All that is in the files, each once; nil where none of them can be read.
    init?(existing paths: [String]) {
        var seen: Set<String> = []
        let texts = paths.filter { seen.insert($0).inserted }.compactMap(FileManager.default.contents)
        guard !texts.isEmpty else { return nil }
        for text in texts { append(text) }
    }

    func adding(_ path: String) throws(CommandFailure) -> CertificateBundle {
        var bundle = self
        bundle.append(Data(try InputFile.bytes(of: path, "The CA file", else: .failure)))
        return bundle
    }

    /// Writes the certificates and gives the path.
    func write(to file: URL) throws(CommandFailure) -> String {
        do {
            try pem.write(to: file)
        } catch {
            throw CommandFailure(.failure, "The file of trusted certificates cannot be written: \(error).")
        }
        return file.path
    }

    private mutating func append(_ text: Data) {
        pem.append(text)
        pem.append(Data("\n".utf8))
    }
}
