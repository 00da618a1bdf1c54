/// Which domains are open to registration by anybody, such as `co.uk`: no mail to one of them proves control of a domain
/// below it.
package enum PublicSuffix {
    /// By their last labels, without the mark of an exception.
    private static let known = Set(rules.split { $0 == " " || $0 == "\n" }.map(String.init))

    /// Whether a name is a public suffix by a rule of the list. A name of one label that the list does not have, such as
    /// `localhost`, is none.
    package static func contains(_ name: some StringProtocol) -> Bool {
        let name = name.lowercased()
        if known.contains("!\(name)") { return false }
        if known.contains(name) { return true }
        guard let dot = name.firstIndex(of: ".") else { return false }
        return known.contains("*" + name[dot...])
    }
}
