/// Splits the value of a list parameter.
enum ListSeparator {
    /// The pieces of a list. Blanks always separate; commas do where the assumption `list-separator` says so.
    static func split(_ text: String, _ grounds: inout Grounds) -> [String] {
        let commas = text.contains(",") && grounds.choice(of: Assumed.listSeparator) == .blanksOrCommas
        return text.split { $0 == " " || (commas && $0 == ",") }.map(String.init)
    }
}
