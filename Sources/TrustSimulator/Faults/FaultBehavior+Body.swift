package import TrustAPI

extension FaultBehavior {
    /// Whether it can do anything to a call of an endpoint: a code is only for those whose page has it, and lines are never
    /// encoded.
    package func applies(to endpoint: EndpointName) -> Bool {
        switch self {
        case .code(let code, _): return endpoint.definition.errorRow(for: code) != nil
        case .body(.unencoded):
            return endpoint.definition.answerForms.all.contains(where: \.isEscaped)
        case .http, .transport, .delay, .dribble, .body: return true
        }
    }

    /// What is left of the bytes of an answer; nothing where something else is put in its place.
    package func damaged(_ answer: [UInt8]) -> [UInt8] {
        switch self {
        case .code, .delay, .dribble: answer
        case .http, .transport: []
        case .body(let damage): damage.damaged(answer)
        }
    }
}

extension FaultBehavior.Body {
    fileprivate func damaged(_ answer: [UInt8]) -> [UInt8] {
        switch self {
        case .truncated:
            return Array(answer.prefix(answer.count / 2))
        case .empty:
            return []
        case .html502:
            return Array(
                "<html><head><title>502 Bad Gateway</title></head><body>502 Bad Gateway</body></html>\n".utf8
            )
        case .unencoded:
            return FormCoding.encodeRaw(FormCoding.decode(answer))
        case .crlf:
            let lines = answer.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            return Array(lines.joined(separator: "\r\n".utf8)) + "\r\n".utf8
        case .trailingNewline:
            return answer + [UInt8(ascii: "\n")]
        case .missingCode:
            // Pairs lose their first field, lines their first line.
            return Self.endOfCode(in: answer).map { Array(answer[($0 + 1)...]) } ?? []
        case .duplicateKey:
            let end = Self.endOfCode(in: answer) ?? answer.endIndex
            let separator = answer.contains(UInt8(ascii: "=")) ? UInt8(ascii: "&") : UInt8(ascii: "\n")
            return Array(answer[..<end]) + [separator] + answer
        }
    }

    private static func endOfCode(in answer: [UInt8]) -> Int? {
        answer.firstIndex { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "\n") }
    }
}
