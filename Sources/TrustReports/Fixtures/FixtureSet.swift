import TrustAPI
import TrustDocuments
package import TrustScenarios

/// The recorded exchanges of a run, and their files.
package struct FixtureSet: Sendable {
    /// The exchanges, in the order of the scenarios.
    package let exchanges: [FixtureExchange]
    /// The ids of the scenarios that they come from.
    package let scenarios: Set<String>
    /// The files that hold them.
    package let files: [FixtureFile]

    /// Takes the exchanges out of results.
    /// - Throws: `FixtureError` where a scenario did not pass, two exchanges would have one file, or one holds a password.
    package init(of results: [ScenarioResult]) throws(FixtureError) {
        let others = results.filter { $0.outcome != .passed }.map(\.scenario.id)
        guard others.isEmpty else { throw .notPassed(others) }
        var byPath: [String: FixtureExchange] = [:]
        for exchange in results.flatMap(FixtureExchange.all) {
            let former = byPath.updateValue(exchange, forKey: exchange.path)
            guard former == nil || former == exchange else { throw .sameFile(exchange.path) }
        }
        scenarios = Set(results.map(\.scenario.id))
        exchanges = byPath.values.sorted { $0.path < $1.path }
        files = exchanges.map(\.file)
        // What is the password of one scenario may well be an innocent text in another.
        for result in results {
            let own = FixtureExchange.all(of: result).map(\.file)
            let given = result.scenario.given.credentials(else: .standard).loginPassword
            try SecretSearch([given, Credentials.standard.loginPassword]).check(own)
        }
    }
}

extension FixtureExchange {
    var file: FixtureFile { FixtureFile(path: path, text: JSONWriter.pretty(Coding.fixtureExchange.encode(self))) }
}

extension SecretSearch {
    /// Makes sure that no file holds a secret.
    /// - Throws: `FixtureError` for the first file that does.
    package func check(_ files: [FixtureFile]) throws(FixtureError) {
        if let file = files.first(where: { finds(in: $0.text) || finds(in: $0.path) }) {
            throw .secret(file: file.path)
        }
    }
}
