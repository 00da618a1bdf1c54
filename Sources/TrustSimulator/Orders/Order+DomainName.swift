import TrustAPI

extension Order {
    /// Where the domain stands that a call means by a name; nil where the order has none such.
    func position(ofDomain name: String, _ grounds: inout Grounds) -> Int? {
        if let position = domains.firstIndex(where: { $0.name == name }) { return position }
        if let position = domains.firstIndex(where: { ASCII.equalIgnoringCase($0.name, name) }) {
            return grounds.choice(of: Assumed.domainNameCase) == .anyCase ? position : nil
        }
        guard let position = domains.firstIndex(where: { Self.isAlike($0.name, name) }) else { return nil }
        let own = domains[position].name
        // Each way in which the two differ has to be one that does not count.
        let dotCounts =
            own.hasSuffix(".") != name.hasSuffix(".") && grounds.choice(of: Assumed.trailingDot) == .significant
        let spellingCounts =
            !ASCII.equalIgnoringCase(own.withoutTrailingDot, name.withoutTrailingDot)
            && grounds.choice(of: Assumed.internationalNames) == .asWritten
        return dotCounts || spellingCounts ? nil : position
    }

    /// Whether two names are the same but for case, a dot at the end and the spelling of international labels.
    private static func isAlike(_ left: String, _ right: String) -> Bool {
        InternationalName.ascii(left.withoutTrailingDot) == InternationalName.ascii(right.withoutTrailingDot)
    }
}

extension String {
    fileprivate var withoutTrailingDot: Substring { hasSuffix(".") ? dropLast() : self[...] }
}
