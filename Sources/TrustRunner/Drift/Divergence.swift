import TrustAPI

/// One way in which an answer differs from another.
package struct Divergence: Sendable, Equatable {
    /// What it is about, worst first.
    package enum Kind: String, CaseIterable, Sendable {
        /// Another code, or another `status` among the results.
        case code
        /// Another code at a later step: the calls before it left something else behind.
        case state
        /// Another HTTP status.
        case status
        /// A field more or less, or another `errorItem`.
        case fields
        /// Another text under the same code.
        case text
        case contentType
        case fieldOrder
        /// Another spelling of the same text, or another case.
        case spelling
        /// The same text, escaped otherwise.
        case encoding
        /// LF or CRLF, and what follows the last byte.
        case lineEnds

        /// How much the difference matters to a client.
        package var severity: Severity {
            switch self {
            case .code, .state, .status: .error
            case .fields, .text, .contentType, .fieldOrder: .warning
            case .spelling, .encoding, .lineEnds: .note
            }
        }
    }

    /// How much it matters to a client.
    package enum Severity: String, CaseIterable, Sendable {
        /// It takes another branch.
        case error
        /// It may, where it reads by position or by text.
        case warning
        /// A client that decodes what it gets does not see it.
        case note
    }

    /// What the difference is about.
    package var kind: Kind
    /// The side of it, where the kind has several: a field, a character, what stands between lines or after them.
    package let aspect: String
    /// What the simulator says.
    package let simulated: String
    /// What the target said.
    package let recorded: String
    /// How far apart the two are; what other divergences hang on weighs more than they.
    let weight: Int
}

extension Divergence {
    /// By what two divergences of the same answer are the same.
    struct Signature: Hashable {
        let kind: Kind
        let aspect: String
    }

    var signature: Signature { Signature(kind: kind, aspect: aspect) }

    /// Everything in which a recorded answer differs from a simulated one that is written in a style.
    static func all(
        simulated: WireAnswer, recorded: WireAnswer, of form: any AnswerForm, in style: EscapeStyle
    ) -> [Divergence] {
        guard simulated != recorded else { return [] }
        var found: [Divergence] = []
        func note(_ kind: Kind, of aspect: String = "", _ simulated: String?, _ recorded: String?, weight: Int) {
            guard simulated != recorded else { return }
            found.append(
                Divergence(
                    kind: kind, aspect: aspect, simulated: simulated ?? "none", recorded: recorded ?? "none",
                    weight: weight
                )
            )
        }
        note(.status, String(simulated.status), String(recorded.status), weight: 3)
        let (ours, theirs) = (AnswerShape(simulated.body, form), AnswerShape(recorded.body, form))
        let code = ResponseRow.errorCodeName
        note(.code, ours[code], theirs[code], weight: 40)
        if ours[code] == theirs[code] {
            note(
                .code, of: ResponseRow.statusName, ours[ResponseRow.statusName], theirs[ResponseRow.statusName],
                weight: 20)
            found += words(ours, theirs)
        }
        found += contentType(simulated.contentType, recorded.contentType)
        let shared = Set(ours.pieces.map(\.name)).intersection(theirs.pieces.map(\.name))
        note(.fieldOrder, ours.order(of: shared), theirs.order(of: shared), weight: 2)
        if form.isEscaped {
            let kinds = theirs.pieces.reduce(into: Set<String>()) { $0.formUnion($1.departures(from: style)) }
            let text = String(decoding: recorded.body, as: UTF8.self)
            let usual = FormCoding.encode(theirs.pieces.map { FormField($0.name, $0.value) }, in: style)
            for kind in kinds.sorted() {
                note(.encoding, of: kind, String(decoding: usual, as: UTF8.self), text, weight: 1)
            }
        }
        if !ours.lineEnds.isEmpty, !theirs.lineEnds.isEmpty {
            note(.lineEnds, of: "between lines", ours.lineEndsText, theirs.lineEndsText, weight: 1)
        }
        note(.lineEnds, of: "after the last", shownEnd(ours.trailing), shownEnd(theirs.trailing), weight: 1)
        return found
    }

    /// The fields other than code and status.
    private static func words(_ ours: AnswerShape, _ theirs: AnswerShape) -> [Divergence] {
        let texts = [ResponseRow.errorMessageName, ResponseRow.descriptionName]
        let names = (ours.pieces + theirs.pieces).map(\.name)
        return names.enumerated().compactMap { index, name in
            guard names.firstIndex(of: name) == index, name != ResponseRow.errorCodeName,
                name != ResponseRow.statusName, ours[name] != theirs[name]
            else { return nil }
            let (left, right) = (ours[name], theirs[name])
            let kind: Kind =
                if texts.contains(name), let left, let right {
                    Wording(left) == Wording(right) ? .spelling : .text
                } else {
                    .fields
                }
            return Divergence(
                kind: kind, aspect: name, simulated: left.map { "\(name)=\($0)" } ?? "no \(name)",
                recorded: right.map { "\(name)=\($0)" } ?? "no \(name)", weight: kind == .spelling ? 3 : 5
            )
        }
    }

    private static func contentType(_ ours: String?, _ theirs: String?) -> [Divergence] {
        guard ours != theirs else { return [] }
        let (left, right) = (MediaType(ours), MediaType(theirs))
        func divergence(_ aspect: String, _ isSame: Bool, weight: Int) -> [Divergence] {
            isSame
                ? []
                : [
                    Divergence(
                        kind: .contentType, aspect: aspect, simulated: ours ?? "none", recorded: theirs ?? "none",
                        weight: weight
                    )
                ]
        }
        return divergence("type", left.type == right.type, weight: 2)
            + divergence("parameters", left.parameters == right.parameters, weight: 1)
    }

    private static func shownEnd(_ text: String) -> String {
        switch text {
        case "": "nothing after the last byte"
        case "\n": "LF after the last byte"
        case "\r\n": "CRLF after the last byte"
        default: "\(text.utf8.count) bytes of line ends after the last byte"
        }
    }
}

extension AnswerShape {
    fileprivate func order(of names: Set<String>) -> String {
        pieces.map(\.name).filter(names.contains).joined(separator: ", ")
    }

    fileprivate var lineEndsText: String {
        lineEnds.sorted().map { $0 == "\n" ? "LF" : "CRLF" }.joined(separator: " and ") + " between lines"
    }
}

private struct MediaType {
    let type: String
    let parameters: String

    init(_ text: String?) {
        let text = text ?? ""
        type = String(text.prefix { $0 != ";" })
        parameters = String(text.dropFirst(type.count))
    }
}

/// A text without what British and American spelling, case, blanks and punctuation make of it.
private struct Wording: Equatable {
    private let letters: String

    init(_ text: String) {
        let plain = text.lowercased().filter { $0.isLetter || $0.isNumber }
        let pairs = [
            ("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("ise", "ize"), ("isable", "izable"),
            ("licence", "license"), ("colour", "color"), ("centre", "center"), ("cancelled", "canceled"),
        ]
        letters = pairs.reduce(plain) { $0.replacing($1.0, with: $1.1) }
    }
}
