import NIOHTTP1
import TrustSimulator

extension HTTPResponse {
    /// Lets a fault have its way with an answer, but for the bytes, which the core has damaged already.
    mutating func disturb(by disturbance: Disturbance) {
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
        case .body(.html502):
            status = .badGateway
            headers.replaceOrAdd(name: "Content-Type", value: "text/html")
        case .body:
            break
        }
    }
}
