import Foundation

/// Certificates that a tool trusts, in PEM.
enum CertificateBundle {
    /// Where the usual systems have all roots in one file: Debian, Fedora, openSUSE, Alpine and macOS.
    private static let usualPaths = [
        "/etc/ssl/certs/ca-certificates.crt", "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
        "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/ca-bundle.pem", "/etc/ssl/cert.pem",
    ]

    /// The roots of this system; nil where they are not to be found.
    static var system: Data? { usualPaths.lazy.compactMap { existing([$0]) }.first }

    /// All that is in the files, each once; nil where none of them can be read.
    static func existing(_ paths: [String]) -> Data? {
        var seen: Set<String> = []
        let texts = paths.filter { seen.insert($0).inserted }.compactMap(FileManager.default.contents)
        return texts.isEmpty ? nil : texts.reduce(into: Data()) { $0 += $1 + Data("\n".utf8) }
    }

    /// Each certificate of a bundle, in DER.
    static func certificates(in bundle: Data) -> [[UInt8]] {
        let pieces = String(decoding: bundle, as: UTF8.self).components(separatedBy: "-----BEGIN CERTIFICATE-----")
        return pieces.dropFirst().compactMap { piece in
            let base64 = piece.components(separatedBy: "-----END CERTIFICATE-----")[0]
            return Data(base64Encoded: base64, options: .ignoreUnknownCharacters).map { Array($0) }
        }
    }
}
