import ArgumentParser
import TrustDocuments
import TrustSimulator

/// Names of habits: `get,plain-http`, or `all`.
struct FindingNames {
    let kinds: [FindingKind]

    /// Throws `ValidationError` for a name that there is not.
    init(_ text: String) throws {
        let known = FindingKind.allCases.map(\.rawValue)
        let names = text.split { $0 == "," || $0 == " " }.map(String.init)
        guard !names.isEmpty else {
            throw ValidationError(
                "--fail-on-findings takes names, or 'all'. There is: \(known.joined(separator: ", ")).")
        }
        kinds =
            try names == ["all"]
            ? FindingKind.allCases
            : names.map { name in
                if let kind = FindingKind(rawValue: name) { return kind }
                let nearest = Suggestion.nearest(to: name, among: known).map { " Did you mean '\($0)'?" }
                throw ValidationError(
                    "There is no finding '\(name)'.\(nearest ?? " There is: \(known.joined(separator: ", ")).")"
                )
            }
    }
}
