import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import TrustDocuments

/// The control API of a simulator, as a client sees it.
struct ControlPort: Sendable {
    let base: String

    /// What a piece of an answer means.
    func decode<Value>(_ coding: Coding<Value>, _ node: Node, from path: String) throws(SimulatorError) -> Value {
        do throws(DocumentError) {
            return try coding.decode(node, source: path)
        } catch {
            throw .noAnswer(call: path, reason: error.description)
        }
    }

    /// What is answered to a call; `patience` is how much longer than usual that may take.
    @discardableResult
    func call(
        _ method: String, _ path: String, _ body: Node? = nil, patience: Duration = .zero
    ) async throws(SimulatorError) -> Node {
        let call = "\(method) \(path)"
        var request = HTTPClientRequest(url: base + path)
        request.method = HTTPMethod(rawValue: method)
        if let body {
            request.headers.add(name: "Content-Type", value: "application/json")
            request.body = .bytes(ByteBuffer(string: JSONWriter.compact(body)))
        }
        let (status, bytes): (Int, [UInt8])
        do {
            let limit = TimeAmount.seconds(30 + patience.components.seconds)
            let response = try await HTTPClient.shared.execute(request, timeout: limit)
            let received = try await response.body.collect(upTo: 256 * 1024 * 1024)
            (status, bytes) = (Int(response.status.code), Array(received.readableBytesView))
        } catch {
            throw .noAnswer(call: call, reason: "\(error)")
        }
        guard (200..<300).contains(status) else {
            let detail = (try? Document.readJSON(bytes, source: path))?["detail"]?.text
            throw .refused(call: call, status: status, detail: detail ?? String(decoding: bytes, as: UTF8.self))
        }
        guard !bytes.isEmpty else { return .null }
        do throws(DocumentError) {
            return try Document.readJSON(bytes, source: path)
        } catch {
            throw .noAnswer(call: call, reason: error.description)
        }
    }
}

extension Node {
    /// A map of those entries that are there.
    static func map(present pairs: [(String, Node?)]) -> Node {
        .map(pairs.compactMap { name, value in value.map { (name, $0) } })
    }

    /// The elements of a list; none where it is none.
    var elements: [Node] {
        guard case .list(let elements) = content else { return [] }
        return Array(elements)
    }
}
