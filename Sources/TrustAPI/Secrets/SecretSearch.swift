/// Finds secrets in bytes, however they are written: as they are, escaped for a URL, a form, HTML or JSON, up to three times over,
/// in each alphabet of Base64, and in hexadecimal.
package struct SecretSearch: Sendable {
    /// Where a secret is.
    package struct Match: Sendable {
        /// The offsets of the bytes.
        package let place: Range<Int>
        /// Which secret was found.
        package let secret: Secret
    }

    private struct Entry: Sendable {
        let pattern: SecretPattern
        let secret: Int
    }

    private let secrets: [Secret]
    /// By the first byte, for each notation.
    private let entries: [[UInt8: [Entry]]]
    /// Whether a secret may begin with a byte, since with most it does not.
    private let beginnings: [Bool]
    /// What is looked for, too. To put secrets in order takes longer than to look for them.
    private let others: [SecretSearch]

    /// Searches for some secrets, and for all that other searches look for.
    package init(_ secrets: some Sequence<Secret>, and others: [SecretSearch] = []) {
        // The longest first, so that one that holds another is found as a whole.
        self.secrets = Set(secrets).filter { !$0.text.isEmpty }.sorted {
            ($1.text.utf8.count, $0.text) < ($0.text.utf8.count, $1.text)
        }
        var entries = Array(repeating: [UInt8: [Entry]](), count: SecretPattern.Notation.allCases.count)
        for (index, secret) in self.secrets.enumerated() {
            for pattern in secret.patterns {
                entries[pattern.notation.rawValue][pattern.bytes[0], default: []].append(
                    Entry(pattern: pattern, secret: index))
            }
        }
        self.entries = entries
        self.others = others.filter { !$0.isEmpty }
        var beginnings = Self.leads
        for pattern in self.secrets.flatMap(\.patterns) {
            for byte in pattern.notation.variants(of: pattern.bytes[0]) { beginnings[Int(byte)] = true }
        }
        self.beginnings = others.reduce(beginnings) { beginnings, other in
            zip(beginnings, other.beginnings).map { $0 || $1 }
        }
    }

    private static let leads = (0...UInt8.max).map(EscapedText.isLead)

    /// A search that finds nothing.
    package static let none = SecretSearch([Secret]())

    /// Searches for some texts, in the case in which they are given.
    package init(_ texts: some Sequence<String>) { self.init(texts.map { Secret($0) }) }

    /// Whether there is nothing to search for.
    package var isEmpty: Bool { secrets.isEmpty && others.isEmpty }

    /// Whether a secret is in a text.
    package func finds(in text: String) -> Bool { finds(in: Array(text.utf8)) }

    /// Whether a secret is in some bytes.
    package func finds(in bytes: [UInt8]) -> Bool { firstMatch(in: EscapedText(bytes), from: 0) != nil }

    /// All places where a secret is, one after another.
    package func matches(in bytes: [UInt8]) -> [Match] {
        let text = EscapedText(bytes)
        var matches: [Match] = []
        var index = 0
        while let match = firstMatch(in: text, from: index) {
            matches.append(match)
            index = match.place.upperBound
        }
        return matches
    }

    private func firstMatch(in text: EscapedText, from start: Int) -> Match? {
        if isEmpty { return nil }
        var index = start
        while index < text.bytes.count {
            if beginnings[Int(text.bytes[index])], let match = match(in: text, at: index, notBefore: start) {
                return match
            }
            index += 1
        }
        return nil
    }

    /// The longest secret that begins at an index.
    private func match(in text: EscapedText, at index: Int, notBefore start: Int) -> Match? {
        let byte = text.bytes[index]
        let firsts = EscapedText.isLead(byte) ? text.units(at: index).map { $0.bytes[0] } : [byte]
        var best: (secret: Int, place: Range<Int>)?
        for notation in SecretPattern.Notation.allCases where !entries[notation.rawValue].isEmpty {
            for first in firsts {
                for entry in entries[notation.rawValue][notation.canonical(first)] ?? []
                where entry.secret < best?.secret ?? .max {
                    guard let end = end(of: entry.pattern, in: text, from: index) else {
                        continue
                    }
                    var place = index..<end
                    if secrets[entry.secret].isShort, !text.isWord(place) { continue }
                    // What surrounds it in Base64 tells of it, too.
                    if notation == .base64 { place = text.base64(around: place, notBefore: start) }
                    best = (entry.secret, place)
                }
            }
        }
        let own = best.map { Match(place: $0.place, secret: secrets[$0.secret]) }
        return others.compactMap { $0.match(in: text, at: index, notBefore: start) }.reduce(own) { longest, other in
            longest.map { $0.place.count >= other.place.count } ?? false ? longest : other
        }
    }

    /// Where a pattern ends that begins at an index; nil where something else is there.
    private func end(of pattern: SecretPattern, in text: EscapedText, from start: Int) -> Int? {
        var (offset, index) = (0, start)
        while offset < pattern.bytes.count {
            guard index < text.bytes.count else { return nil }
            let found = text.bytes[index]
            if EscapedText.isLead(found) { return end(of: pattern, from: offset, in: text, at: index) }
            if pattern.notation.canonical(found) == pattern.bytes[offset] {
                offset += 1
            } else if offset == 0 || !pattern.allowsBreak(found) {
                return nil
            }
            index += 1
        }
        return index
    }

    /// The same for what is left of a pattern from an offset on, where something may be escaped. A percent sign may be one, or
    /// the beginning of what stands for one: the longest is the whole.
    private func end(of pattern: SecretPattern, from first: Int, in text: EscapedText, at index: Int) -> Int? {
        // The places in the text that each offset may be at: to follow each way by itself would take for ever.
        var places = Array(repeating: [Int](), count: pattern.bytes.count + 1)
        places[first] = [index]
        for offset in first..<pattern.bytes.count {
            var next = 0
            while next < places[offset].count {
                for unit in text.units(at: places[offset][next]) {
                    let isBreak = offset > 0 && pattern.allowsBreak(unit.bytes[0])
                    guard isBreak || pattern.continues(with: unit.bytes, at: offset) else { continue }
                    let reached = isBreak ? offset : offset + unit.bytes.count
                    if !places[reached].contains(unit.end) { places[reached].append(unit.end) }
                }
                next += 1
            }
        }
        return places[pattern.bytes.count].max()
    }
}

extension SecretPattern {
    /// Whether bytes are what comes at an offset.
    fileprivate func continues(with found: [UInt8], at offset: Int) -> Bool {
        offset + found.count <= bytes.count
            && found.indices.allSatisfy { notation.canonical(found[$0]) == bytes[offset + $0] }
    }

    /// Whether a byte may be between two others: mail breaks the lines of Base64.
    fileprivate func allowsBreak(_ byte: UInt8) -> Bool { notation == .base64 && (byte == 0x0A || byte == 0x0D) }
}

extension EscapedText {
    /// Whether a place is a word of its own, with no letter or digit at either end.
    fileprivate func isWord(_ place: Range<Int>) -> Bool {
        func isPart(_ byte: UInt8) -> Bool { ASCII.isLetter(byte) || ASCII.isDigit(byte) }
        let before = place.lowerBound > 0 && isPart(bytes[place.lowerBound - 1])
        let after = place.upperBound < bytes.count && isPart(bytes[place.upperBound])
        return !before && !after
    }

    /// A place with all digits of Base64 around it.
    fileprivate func base64(around place: Range<Int>, notBefore start: Int) -> Range<Int> {
        let before = bytes[start..<place.lowerBound].reversed().prefix(while: Base64.isDigit).count
        let after = bytes[place.upperBound...].prefix(while: Base64.isDigit)
        let padding = bytes[after.endIndex...].prefix { $0 == UInt8(ascii: "=") }
        return (place.lowerBound - before)..<padding.endIndex
    }
}
