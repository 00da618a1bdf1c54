package import TrustAPI

/// A question to the journal: which calls are meant. What is nil matches all.
package struct CallPattern: Equatable, Sendable {
    /// What the value of an argument has to be.
    package enum ValuePattern: Equatable, Sendable {
        case equals(String)
        case contains(String)
        case present
        case absent
    }

    /// What an argument of a call has to be.
    package struct ArgumentPattern: Equatable, Sendable {
        /// The name of the argument.
        package let name: String
        /// What its value has to be, or that it has to be absent.
        package let value: ValuePattern

        /// An argument and what its value has to be.
        package init(_ name: String, _ value: ValuePattern) {
            self.name = name
            self.value = value
        }
    }

    /// The endpoint that was called.
    package var endpoint: EndpointName?
    /// The login name that was sent.
    package var account: String?
    /// The order that the call named.
    package var order: OrderNumber?
    /// The error code of the answer; 0 is a success.
    package var code: Int?
    /// The HTTP method.
    package var method: String?
    /// Whether it came over HTTPS or plain HTTP.
    package var scheme: CallRecord.Scheme?
    /// What the journal found about it.
    package var finding: FindingKind?
    /// The arguments as the endpoint understood them.
    package var arguments: [ArgumentPattern] = []

    /// Matches every call.
    package init() {}

    /// Whether a call is meant. An unmatched request is none, and is only meant where its finding is named.
    package func matches(_ entry: JournalEntry) -> Bool { mayMean(entry) && fits(entry) }

    /// Whether unmatched requests are meant, and so no calls.
    package var meansUnmatched: Bool { finding?.isOfUnmatched ?? false }

    /// Whether an entry is of the kind that is meant, be it what is looked for or not.
    func mayMean(_ entry: JournalEntry) -> Bool { entry.isUnmatched == meansUnmatched }

    /// Whether an entry of either kind is as is said here.
    package func fits(_ entry: JournalEntry) -> Bool {
        (endpoint.map { $0 == entry.endpoint } ?? true)
            && (code.map { $0 == entry.code } ?? true)
            && arguments.allSatisfy { $0.value.takes(entry.understood($0.name)) }
            && (order.map { $0 == entry.orderNumber } ?? true)
            && (account.map { $0 == entry.loginName } ?? true)
            && (method.map { $0 == entry.sent.method } ?? true)
            && (scheme.map { $0 == entry.scheme } ?? true)
            && (finding.map { entry.findings.contains($0) } ?? true)
    }

    /// Where a call differs from what is meant, each as a sentence; what stands in the call goes through `shown` first.
    func differences(in entry: JournalEntry, shown: (String) -> String) -> [String] {
        var differences: [String] = []
        func note(_ name: String, _ expected: String?, _ found: String?) {
            guard let expected, expected != found else { return }
            differences.append("\(name): expected \(expected), was \(found.map(shown) ?? "none")")
        }
        note("endpoint", endpoint?.rawValue, entry.endpoint?.rawValue)
        note("code", code.map { String($0) }, entry.code.map { String($0) })
        for argument in arguments {
            let found = entry.understood(argument.name)
            if argument.value.takes(found) { continue }
            let was = found.map { "'\(shown($0))'" } ?? "absent"
            differences.append("\(argument.name): expected \(argument.value.words), was \(was)")
        }
        note("order", order?.description, entry.orderNumber?.description)
        note("account", account, entry.loginName)
        note("method", method, entry.sent.method)
        note("scheme", scheme?.rawValue, entry.scheme.rawValue)
        if let finding, !entry.findings.contains(finding) {
            differences.append("finding: \(finding.rawValue) does not show")
        }
        return differences
    }

    /// In words, for messages.
    package var words: String {
        var parts: [String] = []
        if let method { parts.append(method) }
        parts.append(endpoint?.rawValue ?? (meansUnmatched ? "any path without an endpoint" : "any endpoint"))
        if let scheme { parts.append("over \(scheme.rawValue)") }
        if let account { parts.append("by \(account)") }
        if let order { parts.append("on order \(order)") }
        if let code { parts.append("answered \(code)") }
        if let finding { parts.append("that shows \(finding.rawValue)") }
        let named = arguments.map { "\($0.name) \($0.value.words)" }
        return parts.joined(separator: " ") + (named.isEmpty ? "" : " with " + named.joined(separator: ", "))
    }
}

extension CallPattern.ValuePattern {
    func takes(_ text: String?) -> Bool {
        switch self {
        case .equals(let wanted): text == wanted
        case .contains(let part): text?.contains(part) ?? false
        case .present: text != nil
        case .absent: text == nil
        }
    }

    var words: String {
        switch self {
        case .equals(let text): "'\(text)'"
        case .contains(let part): "that contains '\(part)'"
        case .present: "present"
        case .absent: "absent"
        }
    }
}

extension JournalEntry {
    var scheme: CallRecord.Scheme { sent.isOverHTTPS ? .https : .http }

    /// Where it went, for sentences.
    var goal: String { endpoint?.rawValue ?? "no endpoint" }

    /// The value of an argument as the endpoint understood it.
    fileprivate func understood(_ name: String) -> String? { call?.arguments.text(of: name) }
}
