import TrustAPI
import TrustScenarios

extension Explanation {
    /// A code, at each endpoint that has it.
    func text(about code: ErrorCode) -> String {
        var texts: [String] = []
        for endpoint in EndpointName.allCases.map(\.definition) {
            for error in endpoint.errors + endpoint.assumedErrors where error.code == code {
                texts.append(text(about: error, at: endpoint))
            }
        }
        return texts.joined(separator: "\n\n")
    }

    /// A code at an endpoint: what its page has, when the simulator answers so, and a call that gets it.
    func text(about error: ErrorRow, at endpoint: Endpoint) -> String {
        guard let row = Row.all(of: endpoint).first(where: { $0.id == .error(endpoint.name, error.code) }) else {
            return assumedText(about: error, at: endpoint)
        }
        let call = examples.call(of: endpoint, getting: error.code)
        let lines = [title(of: row)] + meaning(of: error) + remarks(on: row) + example(call)
        return lines.joined(separator: "\n")
    }

    /// A code that no row of the page has.
    private func assumedText(about error: ErrorRow, at endpoint: Endpoint) -> String {
        var lines = ["\(endpoint.name.rawValue)/\(error.code.rawValue) (\(error.standing.rawValue))"]
        let found = examples.assumedCall(of: endpoint, getting: error.code)
        if let found { lines.append("  Only an assumption brings it: --assume \(found.choice)") }
        lines += meaning(of: error)
        lines.append(line(naming: scenarios.filter { $0.expects(error.code, at: endpoint.name) }))
        if let found {
            lines += example(found.call, "to 'trustsim serve --assume \(found.choice)'")
        }
        return lines.joined(separator: "\n")
    }

    /// The texts of an error, and when the simulator answers so.
    private func meaning(of error: ErrorRow) -> [String] {
        var lines = [
            "  \(error.standing.introduction): \(error.printed)", "  It means: \(error.meaning)",
            "  The simulator answers so when:",
        ]
        for phrase in error.phrases where phrase.wording == .usual {
            let standing = phrase.standing == error.standing ? "" : " (text \(phrase.standing.rawValue))"
            lines.append("    - \(phrase.reason.occasion): “\(phrase.template)”\(standing)")
        }
        return lines
    }

    /// A call as it is typed into a shell, under a line that says how it is meant.
    func example(_ call: ExampleCall?, _ remark: String? = nil) -> [String] {
        guard let call else { return [] }
        let number = call.hasMagicNumber ? "with a magic order number (explain --magic)" : nil
        let remarks = [remark, number].compactMap(\.self).map { ", \($0)" }.joined()
        return ["\(Self.callCaption)\(remarks):"] + CurlCommand(call).lines.map { "    \($0)" }
    }
}

extension Standing {
    /// What to say before the text of an error, so that nobody takes a text for the page's that is not.
    fileprivate var introduction: String {
        switch self {
        case .documented: "The page prints"
        case .sibling: "This page lost its text; a sibling page of the vendor's documentation prints"
        case .observed: "No page has this text; client code that has run against the live server shows"
        case .assumed: "No page has this text; the simulator says"
        }
    }
}

extension Scenario {
    /// Whether a step expects a code of an endpoint.
    fileprivate func expects(_ code: ErrorCode, at endpoint: EndpointName) -> Bool {
        steps.contains { step in
            guard case .call(let call) = step.action else { return false }
            return call.endpoint == endpoint && step.expectation.errorCode == code.rawValue
        }
    }
}
