import Foundation

/// A regular expression of a scenario, in the syntax of ICU.
///
/// Matching takes a limited number of steps, so that no expression and no answer can hold up a run. The commonest mistakes are
/// refused when the file is read.
package struct Pattern {
    /// How often the engine may report progress, beside once for each character: each time some thousand steps are done.
    private static let longestWork = 2_000
    private static let longestTime = Duration.seconds(5)

    private let text: String
    private let expression: NSRegularExpression

    /// Reads an expression.
    /// - Throws: `PatternError` for a text that is no expression, refers back to a group, or repeats a repetition.
    package init(_ text: String) throws(PatternError) {
        if let reason = Self.danger(of: text) { throw PatternError(description: "'\(text)' \(reason)") }
        self.text = text
        guard let expression = try? NSRegularExpression(pattern: text) else {
            throw PatternError(description: "'\(text)' is not a regular expression\(Self.fault(of: text)).")
        }
        self.expression = expression
    }

    /// What is wrong with an expression, and where; empty where only ICU knows, which does not say.
    private static func fault(of text: String) -> String {
        do {
            _ = try Regex<AnyRegexOutput>(text)
            return " in the syntax of ICU"
        } catch {
            return ": \(error)"
        }
    }

    /// Whether the expression matches somewhere in a text. Throws `PatternError` where that takes too many steps to say.
    func matches(_ text: String) throws(PatternError) -> Bool { try firstMatch(in: text) != nil }

    /// What the last group matches, or the whole expression where it has none; nil where nothing matches.
    /// - Throws: `PatternError` where that takes too many steps to say.
    package func captured(in text: String) throws(PatternError) -> String? {
        guard let match = try firstMatch(in: text) else { return nil }
        return Range(match.range(at: match.numberOfRanges - 1), in: text).map { String(text[$0]) }
    }

    private func firstMatch(in text: String) throws(PatternError) -> NSTextCheckingResult? {
        var match: NSTextCheckingResult?
        var progress = 0
        var isGivenUp = false
        let longest = Self.longestWork + text.utf16.count
        // Between two reports the engine may look at all the rest of a long text.
        let deadline = ContinuousClock.now + Self.longestTime
        expression.enumerateMatches(
            in: text, options: [.reportProgress, .reportCompletion], range: NSRange(text.startIndex..., in: text)
        ) { found, flags, stop in
            match = found
            if flags.contains(.progress) { progress += 1 }
            // The engine has run out of the memory that it allows itself.
            isGivenUp = flags.contains(.internalError) || progress > longest || ContinuousClock.now > deadline
            stop.pointee = ObjCBool(found != nil || isGivenUp)
        }
        guard !isGivenUp else {
            throw PatternError(
                description:
                    "/\(self.text)/ takes too long on a text of \(text.utf8.count.counting("byte")). Write it so that "
                    + "each character can be matched in one way only."
            )
        }
        return match
    }
}

/// Why a text cannot be used as a regular expression, or not on a text.
package struct PatternError: Error, CustomStringConvertible {
    package let description: String

    /// `description` is a sentence for people.
    package init(description: String) {
        self.description = description
    }
}

extension Pattern {
    /// A group that is open, as far as it is read.
    private struct Group {
        /// Whether an alternative consists of repetitions alone, so that repeating the group matches a text in many ways.
        var isLoose = false
        var repeats = false
        /// Whether something in the current alternative matches exactly once.
        var isAnchored = false

        mutating func endAlternative() {
            isLoose = isLoose || repeats && !isAnchored
            (repeats, isAnchored) = (false, false)
        }
    }

    /// What a quantifier behind it applies to.
    private enum Atom {
        case character
        case group(isLoose: Bool)
    }

    /// Why an expression takes for ever on some text, seen from its form; nil where it may do. No exact answer: matching is
    /// limited in any case.
    private static func danger(of text: String) -> String? {
        let backReference = "refers back to a group, which may take for ever to match. Write the text twice."
        var rest = Array(text.unicodeScalars)[...]
        var groups: [Group] = [Group()]
        var last: Atom?
        /// What was read before is not repeated.
        func settle() {
            switch last {
            case .character, .group(isLoose: false): groups[groups.count - 1].isAnchored = true
            case .group(isLoose: true): groups[groups.count - 1].repeats = true
            case nil: break
            }
            last = nil
        }
        while let scalar = rest.popFirst() {
            switch scalar {
            case "*", "+", "?", "{":
                guard let atom = last, let count = scalar == "{" ? skipCount(&rest) : "" else { break }
                if case .group(isLoose: true) = atom, scalar != "?" {
                    return "repeats a group of repetitions, which may take for ever to match. Leave one of the two out."
                }
                // Lazy and possessive quantifiers.
                if rest.first == "?" || rest.first == "+" { rest.removeFirst() }
                // As many as are counted match a text in one way only.
                if scalar == "{", !count.contains(",") { continue }
                groups[groups.count - 1].repeats = true
                last = nil
                continue
            default: settle()
            }
            switch scalar {
            case "\\":
                guard let escaped = rest.popFirst() else { break }
                if "123456789kg".unicodeScalars.contains(escaped) { return backReference }
                last = "bBAzZG".unicodeScalars.contains(escaped) ? nil : .character
            case "[":
                skipClass(&rest)
                last = .character
            case "(":
                groups.append(Group())
                if rest.starts(with: "?P=".unicodeScalars) { return backReference }
                skipKind(&rest)
            case ")" where groups.count > 1:
                var group = groups.removeLast()
                group.endAlternative()
                last = .group(isLoose: group.isLoose)
            case "|": groups[groups.count - 1].endAlternative()
            case "^", "$": break
            default: last = .character
            }
        }
        return nil
    }

    /// Skips what says of which kind a group is: `?:`, `?<name>`, `?=`.
    private static func skipKind(_ rest: inout ArraySlice<Unicode.Scalar>) {
        guard rest.first == "?" else { return }
        let isNamed = rest.starts(with: "?<".unicodeScalars) || rest.starts(with: "?P<".unicodeScalars)
        let ends: String = isNamed ? ">=!" : ":=!>|)"
        while let scalar = rest.popFirst(), !ends.unicodeScalars.contains(scalar) {}
    }

    /// Skips a class of characters, which may hold others, up to its end.
    private static func skipClass(_ rest: inout ArraySlice<Unicode.Scalar>) {
        var depth = 1
        while depth > 0, let scalar = rest.popFirst() {
            switch scalar {
            case "\\": _ = rest.popFirst()
            case "[": depth += 1
            case "]": depth -= 1
            default: break
            }
        }
    }

    /// What is in a count such as `{2,}`, which is skipped; nil where none follows.
    private static func skipCount(_ rest: inout ArraySlice<Unicode.Scalar>) -> String? {
        guard let end = rest.firstIndex(of: "}"),
            rest[..<end].allSatisfy({ $0 == "," || ("0"..."9").contains($0) })
        else { return nil }
        defer { rest = rest[rest.index(after: end)...] }
        return String(String.UnicodeScalarView(rest[..<end]))
    }
}
