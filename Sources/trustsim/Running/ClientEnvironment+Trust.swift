import Foundation
import TrustCertificates
import TrustDocuments

/// How `--trust-env` makes the usual tools trust a certificate.
extension ClientEnvironment {
    /// What replaces the roots that a tool trusts: OpenSSL, and so Python, Ruby, Perl, PHP's streams and .NET, and Go, which
    /// reads the same variable; curl; Python's requests; Perl's LWP.
    private static let replacing = ["SSL_CERT_FILE", "CURL_CA_BUNDLE", "REQUESTS_CA_BUNDLE", "PERL_LWP_SSL_CA_FILE"]

    /// Makes them trust it beside all that they trust already. Files that are needed for that are written beside it, in a
    /// folder that goes with the simulator.
    /// - Returns: What a person should know of what could not be done.
    /// - Throws: `CommandFailure` where a file cannot be written.
    mutating func trust(certificateFile: String) throws -> [String] {
        let folder = URL(fileURLWithPath: certificateFile).deletingLastPathComponent()
        let roots =
            CertificateBundle(existing: Self.replacing.compactMap { variables[$0] })
            ?? CertificateBundle.system ?? CertificateBundle()
        let bundle = try roots.adding(certificateFile)
        let bundleFile = try bundle.write(to: folder.appendingPathComponent("bundle.pem"))
        for name in Self.replacing { variables[name] = bundleFile }
        try trustInNode(certificateFile, folder)
        try trustInPHP(bundleFile, folder)
        return try trustInJava(bundle, folder)
    }

    /// Adds to what Node trusts.
    private mutating func trustInNode(_ certificateFile: String, _ folder: URL) throws {
        let extra = "NODE_EXTRA_CA_CERTS"
        if let extras = CertificateBundle(existing: [variables[extra]].compactMap(\.self)) {
            variables[extra] = try extras.adding(certificateFile).write(to: folder.appendingPathComponent("node.pem"))
        } else {
            variables[extra] = certificateFile
        }
    }

    /// PHP's curl extension reads no variable, but PHP reads settings from one more folder. An empty name before the colon is
    /// the folder that it was built with.
    private mutating func trustInPHP(_ bundleFile: String, _ folder: URL) throws {
        let settings = folder.appendingPathComponent("php")
        do {
            try FileManager.default.createDirectory(at: settings, withIntermediateDirectories: true)
            try Data("curl.cainfo=\"\(bundleFile)\"\nopenssl.cafile=\"\(bundleFile)\"\n".utf8)
                .write(to: settings.appendingPathComponent("trustsim.ini"))
        } catch {
            throw CommandFailure(.failure, "The settings for PHP cannot be written: \(error.systemReason).")
        }
        let scanned = "PHP_INI_SCAN_DIR"
        variables[scanned] = "\(variables[scanned] ?? ""):\(settings.path)"
    }

    /// Java reads its roots from a file of its own format, which every virtual machine takes from this variable.
    private mutating func trustInJava(_ bundle: CertificateBundle, _ folder: URL) throws -> [String] {
        guard variables["JAVA_HOME"] != nil || hasTool("java") else { return [] }
        let options = "JAVA_TOOL_OPTIONS"
        let property = "-Djavax.net.ssl.trustStore"
        let existing = variables[options] ?? ""
        guard !existing.contains("\(property)=") else {
            return ["\(options) names a trust store already, so Java trusts the simulator only if that holds its CA."]
        }
        let file = folder.appendingPathComponent("java.jks")
        do {
            try Data(JavaTrustStore(bundle.certificates).bytes).write(to: file)
        } catch {
            throw CommandFailure(.failure, "The trust store for Java cannot be written: \(error.systemReason).")
        }
        let store = [file.path, JavaTrustStore.password, "JKS"]
        let added = zip(["", "Password", "Type"], store).map { "\(property)\($0)=\($1)" }
        variables[options] = ([existing] + added).filter { !$0.isEmpty }.joined(separator: " ")
        return []
    }

    private func hasTool(_ name: String) -> Bool {
        (variables["PATH"] ?? "").split(separator: ":").contains {
            FileManager.default.isExecutableFile(atPath: "\($0)/\(name)")
        }
    }
}
