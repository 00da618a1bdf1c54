/// The form of an answer's body.
package enum AnswerForm: Sendable {
    /// `name=value` joined by `&`, percent-encoded, without a line end.
    case pairs
    /// The values alone, a line each, joined by LF: the code, then either the message or the results of the page.
    case lines(results: [String])

    /// The Content-Type of pairs, in answers as in requests.
    package static let formType = "application/x-www-form-urlencoded"

    package var contentType: String {
        switch self {
        case .pairs: Self.formType
        case .lines: "text/plain"
        }
    }

    func encode(_ fields: [FormField], _ why: inout Rationale) -> [UInt8] {
        if why.departs { return encodeApart(fields, &why) }
        switch self {
        case .lines:
            return Array(fields.map(\.value).joined(separator: "\n").utf8)
        case .pairs:
            // Where both are the same bytes, the answer does not rest on the choice.
            guard !FormCoding.isPlain(fields), why.choice(of: Assumed.responseEncoding) == .raw else {
                return FormCoding.encode(fields)
            }
            return FormCoding.encodeRaw(fields)
        }
    }

    /// The fields of a body, as a forgiving client reads it: encoded or raw, with or without a line end after it, CRLF or
    /// LF between lines.
    package func decode(_ body: [UInt8]) -> [FormField] {
        let lines = Self.lines(of: body)
        switch self {
        case .pairs:
            return FormCoding.decode(Array(lines.joined(separator: "\n").utf8))
        case .lines(let results):
            let failed = lines.first?.hasPrefix("-") ?? false
            let names = [ResponseRow.errorCodeName] + (failed ? [ResponseRow.errorMessageName] : results)
            return zip(names, lines).map { FormField($0, $1) }
        }
    }

    /// The lines of a body, without their line ends.
    package static func lines(of body: [UInt8]) -> [String] {
        var lines = String(decoding: body, as: UTF8.self)
            .split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
        if lines.last == "" { lines.removeLast() }
        return lines
    }
}
