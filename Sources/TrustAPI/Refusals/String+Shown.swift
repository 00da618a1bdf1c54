extension String {
    /// A value as a message shows it: in quotes, unless it is too long to be read or has characters that cannot be seen.
    /// `noun` says what it is.
    ///
    /// It is never cut: a part of a password would be found by no search for it.
    package func shown(as noun: String = "value") -> String {
        let article = noun.first.map { "aeiou".contains($0) } == true ? "an" : "a"
        let length = unicodeScalars.count
        if length > 80 { return "\(article) \(noun) of \(length) characters" }
        guard unicodeScalars.contains(where: \.cannotBeShown) else { return "'\(self)'" }
        var line = self
        while line.unicodeScalars.last == "\n" || line.unicodeScalars.last == "\r" { line.unicodeScalars.removeLast() }
        let isOneLine = line != self && !line.unicodeScalars.contains(where: \.cannotBeShown)
        return isOneLine
            ? "'\(line)' with a line end behind it" : "\(article) \(noun) with characters that cannot be shown"
    }
}

extension Unicode.Scalar {
    /// Whether it would steer a terminal, cannot be seen, or stands for bytes that are no text.
    fileprivate var cannotBeShown: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: value == 0xFFFD
        }
    }
}

extension [String] {
    /// Some names in a sentence: the first few, and how many more there are.
    package var enumerated: String {
        let first = prefix(5).joined(separator: ", ")
        return count > 5 ? "\(first) and \(count - 5) more" : first
    }
}
