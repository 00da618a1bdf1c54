import ArgumentParser
import TrustAPI
import TrustCertificates
import TrustDocuments

/// `trustsim dcv`
struct DCVCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dcv",
        abstract: "Prints the file and the CNAME record by which a CSR's domains are validated.",
        discussion: """
            For the methods HTTP_CSR_HASH, HTTPS_CSR_HASH and CNAME_CSR_HASH. The hashes are those of the CSR in DER. The five \
            pages do not describe them; public clients of the API do.
            """
    )

    /// How it is printed.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    @Option(help: ArgumentHelp("The CSR, in PEM, with or without armour; - is stdin.", valueName: "file"))
    var csr: String

    @Option(help: ArgumentHelp("The unique value of the order: up to 20 letters and digits.", valueName: "value"))
    var uniqueValue: String?

    @Option(
        name: .customLong("domain"),
        help: ArgumentHelp("A domain of the order. Repeatable. (default: the names in the CSR)", valueName: "name"))
    var domains: [String] = []

    @Option(help: "How to print it: text or json.")
    var format = Format.text

    func validate() throws {
        guard let uniqueValue else { return }
        let isValid =
            (1...20).contains(uniqueValue.utf8.count)
            && uniqueValue.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        guard isValid else {
            throw ValidationError("--unique-value takes up to 20 letters and digits, not '\(uniqueValue)'.")
        }
    }

    func run() throws {
        let request = try signingRequest()
        let named = domains.isEmpty ? [request.commonName].compactMap(\.self) + request.dnsNames : domains
        var seen: Set<String> = []
        let names = named.filter { seen.insert($0.lowercased()).inserted }
        guard !names.isEmpty else {
            throw CommandFailure(.badFile, "The CSR '\(csr)' names no domain. Give one with --domain.")
        }
        let all = names.map { ($0, ValidationHashes(of: request.digests, uniqueValue: uniqueValue, domain: $0)) }
        switch format {
        case .text: Terminal.put(all.map(Self.text).joined(separator: "\n\n"))
        case .json: Terminal.put(JSONWriter.pretty(Self.json(all, request.digests)))
        }
    }

    private func signingRequest() throws(CommandFailure) -> SigningRequest {
        let bytes = try InputFile.bytes(of: csr == "-" ? "/dev/stdin" : csr, "The CSR")
        do {
            return try SigningRequestReader.read(String(decoding: bytes, as: UTF8.self))
        } catch {
            throw CommandFailure(.badFile, "'\(csr)' is not a CSR that the API takes: \(error.explanation)")
        }
    }

    private static func text(_ domain: String, _ hashes: ValidationHashes) -> String {
        """
        \(domain)
          file      http://\(host(of: domain))\(hashes.filePath)
        \(hashes.fileContent.split(separator: "\n").map { "            \($0)" }.joined(separator: "\n"))
          CNAME     \(hashes.cnameOwner)
            to      \(hashes.cnameTarget)
        """
    }

    private static func json(_ all: [(String, ValidationHashes)], _ digests: SigningRequest.Digests) -> Node {
        [
            "md5": .string(digests.md5), "sha256": .string(digests.sha256),
            "domains": .list(
                all.map { domain, hashes in
                    [
                        "domain": .string(domain), "path": .string(hashes.filePath),
                        "content": .string(hashes.fileContent),
                        "cname": ["owner": .string(hashes.cnameOwner), "target": .string(hashes.cnameTarget)],
                    ]
                }),
        ]
    }

    /// Where the file is for a name: a wildcard has none of its own.
    private static func host(of domain: String) -> String {
        domain.hasPrefix("*.") ? String(domain.dropFirst(2)) : domain
    }
}

extension SigningRequestProblem {
    /// The code that an application with such a CSR gets, and what is wrong.
    fileprivate var explanation: String {
        switch self {
        case .notBase64: "it is not Base64, or longer than \(SigningRequestReader.maximumLength) characters (-9)."
        case .undecodable: "it cannot be decoded (-10)."
        case .unsupportedAlgorithm(let name): "its algorithm \(name) is not supported (-11)."
        case .wrongSignature: "its signature does not verify (-12)."
        case .keyTooShort(let bits): "its RSA key has \(bits) bits, and 2048 are the least (-13)."
        }
    }
}
