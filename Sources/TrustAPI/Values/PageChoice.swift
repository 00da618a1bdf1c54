/// A value out of a closed set that the page lists, spelled by its raw value.
package protocol PageChoice: CaseIterable, RawRepresentable<String>, Sendable {
    /// What the page says the value does.
    var meaning: String { get }
}

extension PageChoice {
    /// The value whose spelling is this but for the case of its letters, where `value-case` lets that pass.
    static func ofAnyCase(_ text: String, _ grounds: inout Grounds) -> Self? {
        guard let value = allCases.first(where: { ASCII.equalIgnoringCase($0.rawValue, text) }) else { return nil }
        return grounds.choice(of: Assumed.valueCase) == .anyCase ? value : nil
    }
}
