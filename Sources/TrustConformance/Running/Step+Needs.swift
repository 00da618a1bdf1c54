extension Capture {
    var isOfMail: Bool { field.hasPrefix("mail.") }
}

extension Step {
    /// Whether it can only be carried out, or its outcome only be seen, on a simulator.
    var needsSimulator: Bool {
        guard case .call = action else { return true }
        return expectation.needsSimulator || captures.contains(where: \.isOfMail)
    }
}
