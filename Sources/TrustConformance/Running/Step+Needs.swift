extension Capture {
    var isOfMail: Bool { field.hasPrefix("mail.") }
}

extension Step {
    /// Why it can only be carried out on a simulator, as the end of a sentence; nil where it can be elsewhere.
    var reasonForSimulator: String? {
        switch action {
        case .act: "is an act of the customer or the CA, which only a simulator can be told to perform"
        case .advance: "lets time pass, which only a simulator can"
        case .call: captures.contains(where: \.isOfMail) ? "captures an email, which only a simulator shows" : nil
        }
    }
}
