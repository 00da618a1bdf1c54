import Foundation
import TrustAPI
package import TrustDocuments
package import TrustScenarios
import TrustSimulator

/// The bindings of a target, read from a file, with the login that they lead to.
package struct BindingsFile: Sendable {
    /// The path of the file.
    package let path: String
    /// What the file says.
    package let bindings: Bindings
    /// Nil where the file says none.
    package let login: Credentials?

    /// Reads a file, and the variables of the environment that it names.
    /// - Throws: `BindingsError` where the file cannot be used as it is.
    package init(_ path: String, environment: [String: String]) throws(BindingsError) {
        guard let (bytes, mode) = Self.contents(of: path) else { throw .unreadable(path) }
        var credentialsNode: Node?
        do throws(DocumentError) {
            let node = try Document.read(bytes, source: path)
            credentialsNode = node["credentials"]
            bindings = try Coding<Bindings>.bindings.decode(node, source: path)
        } catch {
            throw .unusable(error.hiding(credentialsNode?.words ?? []))
        }
        self.path = path
        guard let credentials = bindings.credentials else {
            login = nil
            return
        }
        // Who can write it can allow anything.
        if case .plain = credentials.loginPassword, mode & 0o066 != 0 { throw .exposed(path, mode: mode) }
        func text(_ secret: Bindings.Secret, _ field: String) throws(BindingsError) -> String {
            switch secret {
            case .plain(let password): return password.reveal()
            case .environment(let name):
                guard let text = environment[name], !text.isEmpty else {
                    throw .absentVariable(path, field: field, name: name)
                }
                return text
            }
        }
        login = Credentials(
            loginName: try text(credentials.loginName, "loginName"),
            loginPassword: try text(credentials.loginPassword, "loginPassword")
        )
    }

    /// The bytes of a file and who may read it, both of the very file that was opened.
    private static func contents(of path: String) -> (bytes: [UInt8], mode: UInt32)? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        var status = stat()
        guard fstat(descriptor, &status) == 0, let data = try? handle.readToEnd() ?? Data() else { return nil }
        return (Array(data), UInt32(status.st_mode) & 0o777)
    }
}

extension DocumentError {
    /// The same without words that may be secrets, or hold one where a sign is missing.
    fileprivate func hiding(_ words: [String]) -> DocumentError {
        let known = ["loginName", "loginPassword", "env"]
        let mask = SecretMask(SecretSearch(words.filter { !known.contains($0) }))
        return DocumentError(
            problems.map { problem in
                Problem(
                    source: problem.source, place: problem.place, path: mask.shown(problem.path),
                    message: mask.shown(problem.message)
                )
            }
        )
    }
}

extension Node {
    /// Every key and every scalar in it.
    fileprivate var words: [String] {
        switch content {
        case .null: []
        case .bool, .number, .string: [text].compactMap { $0 }
        case .list(let nodes): nodes.flatMap(\.words)
        case .map(let entries): entries.flatMap { [$0.key] + $0.value.words }
        }
    }
}

/// Why bindings cannot be used. It tells no secret.
package enum BindingsError: Error, CustomStringConvertible {
    case unreadable(String)
    case unusable(DocumentError)
    /// A password stands in it that others may read, or change what is allowed.
    case exposed(String, mode: UInt32)
    case absentVariable(String, field: String, name: String)

    package var description: String {
        switch self {
        case .unreadable(let path):
            UnreadableFile.sentence("The bindings file", path)
        case .unusable(let error):
            "The bindings file cannot be used.\n\(error)"
        case .exposed(let path, let mode):
            "The bindings file '\(path)' contains a password but is accessible to other users (mode "
                + "\(String(mode, radix: 8))). Run 'chmod 600 \(path)', or put the password into an environment variable: "
                + "loginPassword: {env: NAME}."
        case .absentVariable(let path, let field, let name):
            "The bindings file '\(path)' takes \(field) from the environment variable \(name), which is not set or empty."
        }
    }
}
