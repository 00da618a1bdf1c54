import Foundation
import TrustCertificates
import TrustDocuments

/// How `--trust-env` makes the usual tools trust a certificate.
extension ClientEnvironment {
    /// What replaces the roots that a tool trusts: OpenSSL, and so Python, Ruby, Perl, PHP's streams and .NET, and Go, which
    /// reads the same variable; curl; Python's requests; Perl's LWP.
    private static let replacing = ["SSL_CERT_FILE", "CURL_CA_BUNDLE", "REQUESTS_CA_BUNDLE", "PERL_LWP_SSL_CA_FILE"]

    /// Makes them trust a certificate beside all that they trust already. What that needs is written beside the file of the
    /// certificate, in a folder that goes with the simulator.
    /// - Returns: What a person should know of what could not be done.
    mutating func trust(_ certificate: String, in certificateFile: String) throws(CommandFailure) -> [String] {
        let files = TrustFiles(beside: certificateFile)
        let own = Data("\(certificate)\n".utf8)
        let roots = CertificateBundle.existing(Self.replacing.compactMap { variables[$0] }) ?? CertificateBundle.system
        let bundle = (roots ?? Data()) + own
        let bundleFile = try files.write(bundle, to: "bundle.pem")
        for name in Self.replacing { variables[name] = bundleFile }

        // Node's variable adds to what it trusts.
        let extra = "NODE_EXTRA_CA_CERTS"
        if let extras = CertificateBundle.existing([variables[extra]].compactMap(\.self)) {
            variables[extra] = try files.write(extras + own, to: "node.pem")
        } else {
            variables[extra] = certificateFile
        }

        // PHP's curl extension reads no variable, but PHP reads settings from one more folder. The empty name before the colon
        // is the folder that it was built with.
        let settings = try files.write(
            Data("curl.cainfo=\"\(bundleFile)\"\nopenssl.cafile=\"\(bundleFile)\"\n".utf8), to: "php/trustsim.ini")
        let scanned = "PHP_INI_SCAN_DIR"
        variables[scanned] = "\(variables[scanned] ?? ""):\((settings as NSString).deletingLastPathComponent)"
        return try trustInJava(bundle, files)
    }

    /// Java reads its roots from a file of its own format, whose name every virtual machine takes from this variable.
    private mutating func trustInJava(_ bundle: Data, _ files: TrustFiles) throws(CommandFailure) -> [String] {
        guard variables["JAVA_HOME"] != nil || hasTool("java") else { return [] }
        let options = "JAVA_TOOL_OPTIONS"
        let property = "-Djavax.net.ssl.trustStore"
        let existing = variables[options] ?? ""
        guard !existing.contains("\(property)=") else {
            return [
                "\(options) names a trust store already, so Java trusts the simulator only if that contains its CA."
            ]
        }
        let store = JavaTrustStore(CertificateBundle.certificates(in: bundle))
        let file = try files.write(Data(store.bytes), to: "java.jks")
        let added = [
            "\(property)=\(file)", "\(property)Password=\(JavaTrustStore.password)", "\(property)Type=JKS",
        ]
        variables[options] = ([existing] + added).filter { !$0.isEmpty }.joined(separator: " ")
        return []
    }

    private func hasTool(_ name: String) -> Bool {
        (variables["PATH"] ?? "").split(separator: ":").contains {
            FileManager.default.isExecutableFile(atPath: "\($0)/\(name)")
        }
    }
}

/// The files that tools need for trusting a certificate, beside its own.
private struct TrustFiles {
    private let folder: URL

    init(beside file: String) { folder = URL(fileURLWithPath: file).deletingLastPathComponent() }

    /// Writes one, and gives its path.
    func write(_ contents: Data, to name: String) throws(CommandFailure) -> String {
        let file = folder.appendingPathComponent(name)
        do {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try contents.write(to: file)
        } catch {
            throw CommandFailure(.failure, "'\(file.path)' cannot be written: \(error.systemReason).")
        }
        return file.path
    }
}
