import NIOCore
import NIOHTTP1

/// Writes a response as the request wants it: all of it, fields and body, one behind the other in one buffer.
struct ResponseWriter {
    /// Whether the client speaks HTTP/1.0, which has to be told that the connection stays.
    let isHTTP10: Bool
    /// Whether the request used HEAD, which gets no body.
    let isHead: Bool
    /// Whether this is the last response of the connection.
    var isLast: Bool

    func hasBody(_ response: HTTPResponse) -> Bool { response.status.mayHaveBody && !isHead }

    func write(_ response: HTTPResponse, into buffer: inout ByteBuffer) {
        writeHead(of: response, into: &buffer)
        if hasBody(response) { buffer.writeBytes(response.body) }
    }

    func writeHead(of response: HTTPResponse, into buffer: inout ByteBuffer) {
        if response.status == .ok {
            buffer.writeStaticString("HTTP/1.1 200 OK\r\n")
        } else {
            buffer.writeString("HTTP/1.1 \(response.status.code) \(response.status.reasonPhrase)\r\n")
        }
        for (name, value) in response.headers {
            buffer.writeString(name)
            buffer.writeStaticString(": ")
            buffer.writeString(value)
            buffer.writeStaticString("\r\n")
        }
        if response.status.mayHaveBody {
            buffer.writeStaticString("Content-Length: ")
            buffer.writeString(String(response.body.count))
            buffer.writeStaticString("\r\n")
        }
        if isLast {
            buffer.writeStaticString("Connection: close\r\n")
        } else if isHTTP10 {
            buffer.writeStaticString("Connection: keep-alive\r\n")
        }
        buffer.writeStaticString("\r\n")
    }
}

extension HTTPResponseStatus {
    /// Whether a response of this status has a body, however short.
    fileprivate var mayHaveBody: Bool { code >= 200 && code != 204 && code != 304 }
}
