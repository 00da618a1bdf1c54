import NIOHTTP1
import TrustAPI
import TrustSimulator

extension HTTPResponse {
    /// Lets a fault have its way with an answer.
    mutating func disturb(by disturbance: Disturbance, form: AnswerForm) {
        switch disturbance {
        case .code:
            break
        case .http(let code, let retryAfter):
            status = HTTPResponseStatus(statusCode: code)
            body = Array("\(code) \(status.reasonPhrase)\n".utf8)
            headers.replaceOrAdd(name: "Content-Type", value: "text/plain")
            if let retryAfter { headers.add(name: "Retry-After", value: String(retryAfter)) }
        case .transport(.connectionReset):
            delivery = .reset
        case .transport(.emptyResponse):
            delivery = .empty
        case .transport(.malformedChunk):
            delivery = .malformedChunk
        case .transport(.randomDataThenClose):
            delivery = .noise
        case .delay(let milliseconds):
            delivery = .delayed(milliseconds: milliseconds)
        case .dribble(let chunks, let milliseconds):
            delivery = .dribbled(chunks: chunks, milliseconds: milliseconds)
        case .body(let damage):
            body.suffer(damage, form)
            if damage == .html502 {
                status = .badGateway
                headers.replaceOrAdd(name: "Content-Type", value: "text/html")
            }
        }
    }
}

extension [UInt8] {
    fileprivate mutating func suffer(_ damage: Disturbance.Body, _ form: AnswerForm) {
        switch damage {
        case .truncated:
            self = Array(prefix(count / 2))
        case .empty:
            self = []
        case .html502:
            self = Array("<html><head><title>502 Bad Gateway</title></head><body>502 Bad Gateway</body></html>\n".utf8)
        case .unencoded:
            // Lines are never encoded.
            if case .pairs = form { self = FormCoding.encodeRaw(FormCoding.decode(self)) }
        case .crlf:
            let lines = split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            self = Array(lines.joined(separator: "\r\n".utf8)) + "\r\n".utf8
        case .trailingNewline:
            append(UInt8(ascii: "\n"))
        case .missingCode:
            // Pairs lose their first field, lines their first line.
            let end = firstIndex { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "\n") }
            self = end.map { Array(self[($0 + 1)...]) } ?? []
        case .duplicateKey:
            let end = firstIndex { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "\n") } ?? endIndex
            let separator = contains(UInt8(ascii: "=")) ? UInt8(ascii: "&") : UInt8(ascii: "\n")
            self = Array(self[..<end]) + [separator] + self
        }
    }
}
