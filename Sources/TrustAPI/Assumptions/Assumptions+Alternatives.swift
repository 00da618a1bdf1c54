extension Assumptions {
    /// These assumptions with one of them changed: once for each other value that it has. None for an unknown name.
    package func alternatives(of name: String) -> [Assumptions] {
        guard let assumption = Assumed.all.first(where: { $0.name == name }) else { return [] }
        let current = value(of: assumption)
        return assumption.values.filter { $0.name != current }.map { value in
            var alternative = self
            alternative.set(value.name, for: assumption)
            return alternative
        }
    }
}

extension Grounds {
    /// Every assumption that was looked at on the way to an answer: with another value of any other, the answer is the same.
    package var consulted: [String] { assumptions + considered }
}
