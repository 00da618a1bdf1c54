package import TrustDocuments

extension Scenario {
    /// Every `{{name}}` in the steps that nothing stands for: no order, no earlier capture, nothing that the user gives.
    package func undefinedNames(given: [String]) -> [Problem] {
        var known = given + self.given.orders.map(\.key) + ["loginName"]
        var problems: [Problem] = []
        for (index, step) in steps.enumerated() {
            for name in step.names where !known.contains(name) {
                let suggestion = Suggestion.sentence(for: name, among: known)
                problems.append(
                    Problem(
                        source: source, place: step.place, path: "steps[\(index)]",
                        message: "Nothing is called {{\(name)}}.\(suggestion)"
                    )
                )
            }
            known += step.captures.map(\.name)
        }
        return problems
    }
}

extension Step {
    /// The names that its texts refer to.
    fileprivate var names: [String] {
        var texts = expectation.texts
        switch action {
        case .call(let call):
            texts += [call.raw, call.query].compactMap { $0 } + call.arguments.flatMap { $0.value.texts }
        case .act(let act, let order):
            texts += act.texts + [order].compactMap { $0 }
        case .advance:
            break
        }
        return texts.flatMap(Variables.names)
    }
}

extension Expectation {
    fileprivate var texts: [String] {
        let matched = fields.compactMap { field -> String? in
            switch field.matcher {
            case .equals(let text), .matches(let text): text
            case .absent, .present: nil
            }
        }
        let own = [body, bodyMatches, contentType].compactMap { $0 } + (lines ?? [])
        let mailTexts = if case .each(let nodes) = mails { nodes.flatMap(\.texts) } else { [String]() }
        return matched + own + mailTexts + orders.flatMap { $0.fields.texts }
    }
}

extension Node {
    /// Every text in it.
    fileprivate var texts: [String] {
        switch content {
        case .null, .bool, .number: []
        case .string(let text): [text]
        case .list(let nodes): nodes.flatMap(\.texts)
        case .map(let entries): entries.flatMap { $0.value.texts }
        }
    }
}
