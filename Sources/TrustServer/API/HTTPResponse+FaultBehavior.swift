import NIOHTTP1
import TrustAPI
import TrustHTTP
import TrustSimulator

extension HTTPResponse {
    /// Lets a fault have its way with an answer, but for the bytes, which the core has damaged already.
    mutating func disturb(by disturbance: FaultBehavior) {
        switch disturbance {
        case .code:
            break
        case .http(let code, let retryAfter):
            head.status = HTTPResponseStatus(statusCode: code)
            body = Array("\(code) \(head.status.reasonPhrase)\n".utf8)
            head.contentType = "text/plain"
            if let retryAfter { head.furtherFields.append(FormField("Retry-After", String(retryAfter))) }
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
        case .body(.html502):
            head.status = .badGateway
            head.contentType = "text/html"
        case .body:
            break
        }
    }
}
