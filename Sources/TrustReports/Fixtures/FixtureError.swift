/// Why recorded exchanges are not written.
package enum FixtureError: Error, Equatable, CustomStringConvertible {
    /// These scenarios did not pass.
    case notPassed([String])
    /// Two different exchanges would have the same file.
    case sameFile(String)
    /// A secret stands in what would be this file.
    case secret(file: String)
    case notWritten(file: String, reason: String)

    package var description: String {
        switch self {
        case .notPassed(let ids):
            "Nothing is written, since not all scenarios passed: \(ids.joined(separator: ", "))."
        case .sameFile(let file): "Nothing is written, since two exchanges would be \(file)."
        case .secret(let file): "Nothing is written, since a password was found in what would be \(file)."
        case .notWritten(let file, let reason): "\(file) cannot be written: \(reason)"
        }
    }
}
