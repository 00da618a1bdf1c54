import NIOCore
import NIOHTTP1
import TrustAPI

/// Writes the responses of a connection: all of each, fields and body, one behind the other in one buffer.
struct ResponseWriter {
    /// A head as it was written last. Within a second most responses of a connection have the same.
    private var lastHead: (line: StatusAndFields, bytes: [UInt8])?

    mutating func write(_ response: HTTPResponse, as form: ResponseForm, into buffer: inout ByteBuffer) {
        writeHead(of: response, as: form, into: &buffer)
        if form.hasBody(response) { buffer.writeBytes(response.body) }
    }

    mutating func writeHead(of response: HTTPResponse, as form: ResponseForm, into buffer: inout ByteBuffer) {
        let line = StatusAndFields(
            head: response.head, length: response.body.count, isHTTP10: form.isHTTP10, isLast: form.isLast
        )
        if let lastHead, lastHead.line == line {
            buffer.writeBytes(lastHead.bytes)
        } else {
            let bytes = Array(line.text.utf8)
            buffer.writeBytes(bytes)
            lastHead = (line, bytes)
        }
    }
}

/// What a request asks of the form of its response.
struct ResponseForm {
    /// Whether the client speaks HTTP/1.0, which has to be told that the connection stays.
    let isHTTP10: Bool
    /// Whether the request used HEAD, which gets no body.
    let isHead: Bool
    /// Whether this is the last response of the connection.
    var isLast: Bool

    func hasBody(_ response: HTTPResponse) -> Bool { response.head.status.mayHaveBody && !isHead }
}

/// Everything that the head of a response says.
private struct StatusAndFields: Equatable {
    let head: HTTPResponse.Head
    let length: Int
    let isHTTP10: Bool
    let isLast: Bool

    var text: String {
        var text = "HTTP/1.1 \(head.status.code) \(head.status.reasonPhrase)\r\n"
        if let contentType = head.contentType { text += "Content-Type: \(contentType)\r\n" }
        if let date = head.date { text += "Date: \(date.httpDate)\r\n" }
        for field in head.furtherFields { text += "\(field.name): \(field.value)\r\n" }
        if head.status.mayHaveBody { text += "Content-Length: \(length)\r\n" }
        if isLast {
            text += "Connection: close\r\n"
        } else if isHTTP10 {
            text += "Connection: keep-alive\r\n"
        }
        return text + "\r\n"
    }
}

extension HTTPResponseStatus {
    /// Whether a response of this status has a body, however short.
    fileprivate var mayHaveBody: Bool { code >= 200 && code != 204 && code != 304 }
}
