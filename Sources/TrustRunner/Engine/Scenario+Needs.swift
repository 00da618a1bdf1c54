import TrustScenarios

extension Capture {
    var isOfMail: Bool { field.hasPrefix("mail.") }
}

extension Scenario {
    /// Why it can only run on a simulator; nil where it can run elsewhere.
    var reasonForSimulator: String? {
        let arranged = given.simulatorOnly.map { "given.\($0)" }
        guard arranged.isEmpty else {
            return "\(arranged.joined(separator: ", ")) can only be arranged on a simulator"
        }
        return steps.enumerated().lazy.compactMap { index, step in
            step.reasonForSimulator.map { "step \(index + 1) \($0)" }
        }.first
    }
}

extension Step {
    /// Why it can only be carried out on a simulator, as the end of a sentence; nil where it can be elsewhere.
    fileprivate var reasonForSimulator: String? {
        switch action {
        case .act: "is an act of the customer or the CA, which only a simulator can be told to perform"
        case .advance: "lets time pass, which only a simulator can"
        case .call: captures.contains(where: \.isOfMail) ? "captures an email, which only a simulator shows" : nil
        }
    }
}
