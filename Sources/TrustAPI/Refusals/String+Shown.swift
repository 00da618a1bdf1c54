extension String {
    /// A value as a message shows it: in quotes, unless it is too long to be read or has characters that cannot be seen.
    /// `noun` says what it is.
    ///
    /// It is never cut: a part of a password would be found by no search for it.
    package func shown(as noun: String = "value") -> String {
        let length = unicodeScalars.count
        if length > 80 { return "a \(noun) of \(length) characters" }
        if unicodeScalars.contains(where: { $0.properties.generalCategory == .control || $0 == "\u{FFFD}" }) {
            return "a \(noun) with characters that cannot be shown"
        }
        return "'\(self)'"
    }
}

extension [String] {
    /// Some names in a sentence: the first few, and how many more there are.
    package var enumerated: String {
        let first = prefix(5).joined(separator: ", ")
        return count > 5 ? "\(first) and \(count - 5) more" : first
    }
}
