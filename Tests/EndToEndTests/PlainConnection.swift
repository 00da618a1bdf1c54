import Foundation

/// A connection over plain HTTP that waits for each answer, for tests in which the server goes away at any moment.
final class PlainConnection {
    private let socket: Int32
    private var received: [UInt8] = []

    /// Nil where nobody listens any more.
    init?(_ address: String) {
        guard let port = URL(string: address)?.port else { return nil }
        #if canImport(Darwin)
            socket = Foundation.socket(AF_INET, SOCK_STREAM, 0)
        #else
            socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #endif
        // One that never answers is as good as gone.
        var patience = timeval(tv_sec: 300, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        name.sin_port = in_port_t(port).bigEndian
        name.sin_addr.s_addr = inet_addr("127.0.0.1")
        let connected = withUnsafePointer(to: &name) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        if connected != 0 { return nil }
    }

    deinit { close(socket) }

    /// Sends a request and waits for its answer. Nil when the connection is gone before the answer is whole.
    func exchange(_ method: String, _ path: String, type: String, _ body: String) -> (status: Int, body: String)? {
        let request =
            "\(method) \(path) HTTP/1.1\r\nHost: localhost\r\nContent-Type: \(type)\r\n"
            + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
        var rest = Array(request.utf8)[...]
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes { send(socket, $0.baseAddress, $0.count, Self.quietly) }
            if sent <= 0 { return nil }
            rest = rest.dropFirst(sent)
        }
        while true {
            if let answer = answer() { return answer }
            var buffer = [UInt8](repeating: 0, count: 64 * 1024)
            let count = recv(socket, &buffer, buffer.count, 0)
            if count <= 0 { return nil }
            received += buffer[..<count]
        }
    }

    func call(_ endpoint: String, _ form: String) -> String? {
        exchange("POST", "/products/!\(endpoint)", type: "application/x-www-form-urlencoded", form)?.body
    }

    func control(_ method: String, _ path: String, _ body: String = "") -> (status: Int, body: String)? {
        exchange(method, "/__admin/\(path)", type: "application/json", body)
    }

    /// Takes a whole answer off what has come.
    private func answer() -> (status: Int, body: String)? {
        guard let end = received.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
        let head = String(decoding: received[..<end.lowerBound], as: UTF8.self)
        let length = head.components(separatedBy: "Content-Length: ").dropFirst().first?.prefix { $0.isNumber }
        let body = received[end.upperBound...].prefix(length.flatMap { Int($0) } ?? 0)
        guard body.count == length.flatMap({ Int($0) }) ?? 0 else { return nil }
        received = Array(received[body.endIndex...])
        return (Int(head.split(separator: " ")[1]) ?? 0, String(decoding: body, as: UTF8.self))
    }

    /// A connection that is gone is an error, not a signal.
    private static var quietly: Int32 {
        #if canImport(Darwin)
            0
        #else
            Int32(MSG_NOSIGNAL)
        #endif
    }
}
