import TrustAPI

extension Topic {
    /// The topics with a name. Its case counts only where names differ by nothing else, as `answer-charset=utf-8` and
    /// `answer-charset=UTF-8` do.
    static func named(_ name: String, among topics: [Topic]) -> [Topic] {
        let exact = topics.filter { $0.name == name }
        if !exact.isEmpty { return exact }
        let alike = topics.filter { ASCII.equalIgnoringCase($0.name, name) }
        return alike.allSatisfy { $0.name == alike.first?.name } ? alike : []
    }

    /// The names that a text can stand for, in the order in which they are to be tried: the text itself, without the
    /// path of an endpoint, with the sign of a code, and without the `error` of the id of a row.
    static func readings(of text: String) -> [String] {
        let start = text.firstRange(of: "/products/")?.upperBound ?? text.startIndex
        var plain = text[start...]
        for mark in ["!", "%21"] where plain.hasPrefix(mark) { plain = plain.dropFirst(mark.count) }
        var pieces = plain.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if let last = pieces.last, let code = Int(last), code > 0 { pieces[pieces.count - 1] = "-\(code)" }
        let signed = pieces.joined(separator: "/")
        let short = pieces.filter { $0 != "error" }.joined(separator: "/")
        // The code of a success has no row; the rule that decides it has a name.
        return [text, String(plain), signed, short] + (text == "0" ? ["done"] : [])
    }
}
