/// A regular expression of a scenario. Those that may take for ever are refused, and no more than the beginning of a long text
/// is looked at, since a match cannot be interrupted.
struct Pattern {
    /// Longer texts are matched up to here.
    private static let longestText = 4_096
    /// How many parts without an end, such as `.*`, a pattern may have: each multiplies the time of a text that does not match.
    private static let mostRepetitions = 2

    private let regex: Regex<AnyRegexOutput>

    /// Throws `PatternError` for a text that is no expression, or may take for ever.
    init(_ text: String) throws(PatternError) {
        if let reason = Self.danger(of: text) { throw PatternError(description: "'\(text)' \(reason)") }
        do {
            regex = try Regex<AnyRegexOutput>(text)
        } catch {
            throw PatternError(description: "'\(text)' is not a regular expression: \(error).")
        }
    }

    func matches(_ text: String) -> Bool { text.prefix(Self.longestText).contains(regex) }

    /// What the last group matches, or the whole expression where it has none; nil where nothing matches.
    func captured(in text: String) -> String? {
        text.prefix(Self.longestText).firstMatch(of: regex)?.output.last?.substring.map(String.init)
    }
}

/// Why a text cannot be used as a regular expression.
struct PatternError: Error, CustomStringConvertible {
    let description: String
}

extension Pattern {
    /// A group that is open.
    private struct Group {
        var repeats = false
        var hasAlternatives = false
    }

    /// Why matching a text with an expression may take for ever; nil where it does not.
    private static func danger(of text: String) -> String? {
        var rest = Array(text.unicodeScalars)[...]
        var groups: [Group] = [Group()]
        var closed: Group?
        var (isBroad, broadRepetitions) = (false, 0)
        while let scalar = rest.popFirst() {
            var next: Group?
            var nextIsBroad = false
            switch scalar {
            case "\\":
                guard let escaped = rest.popFirst() else { break }
                if "123456789kg".unicodeScalars.contains(escaped) {
                    return "refers back to a group, which may take for ever to match. Write the text twice."
                }
                nextIsBroad = "SWDHNXRpP".unicodeScalars.contains(escaped) || escaped == "w"
            case "[":
                nextIsBroad = rest.first == "^"
                skipClass(&rest)
            case ".":
                nextIsBroad = true
            case "(":
                groups.append(Group())
                if rest.starts(with: "?P=".unicodeScalars) {
                    return "refers back to a group, which may take for ever to match. Write the text twice."
                }
                // What says of which kind a group is repeats nothing.
                if rest.first == "?" { rest.removeFirst() }
            case ")":
                if groups.count > 1 { next = groups.removeLast() }
                // What is in a group is in the groups around it.
                if let next, next.repeats { groups[groups.count - 1].repeats = true }
            case "|":
                groups[groups.count - 1].hasAlternatives = true
            case "*", "+", "{":
                guard scalar != "{" || isWithoutEnd(&rest) else { break }
                if let closed, closed.repeats || closed.hasAlternatives {
                    return
                        "repeats a group that repeats something or has alternatives, which may take for ever to match. "
                        + "Repeat a single character or a class such as [a-z]."
                }
                groups[groups.count - 1].repeats = true
                if isBroad || closed != nil { broadRepetitions += 1 }
                if broadRepetitions > mostRepetitions {
                    return
                        "has more than \(mostRepetitions) parts such as .* that match nearly anything, and may take for ever. "
                        + "Match a class such as [^&]* once."
                }
            default:
                break
            }
            (closed, isBroad) = (next, nextIsBroad)
        }
        return nil
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

    /// Whether a repetition `{2,}` or one up to a large number follows, which is skipped.
    private static func isWithoutEnd(_ rest: inout ArraySlice<Unicode.Scalar>) -> Bool {
        guard let end = rest.firstIndex(of: "}") else { return false }
        let bounds = String(String.UnicodeScalarView(rest[..<end]))
        guard bounds.allSatisfy({ $0.isNumber || $0 == "," }) else { return false }
        rest = rest[rest.index(after: end)...]
        let last = bounds.split(separator: ",", omittingEmptySubsequences: false).last ?? ""
        return last.isEmpty || Int(last).map { $0 > 16 } ?? true
    }
}
