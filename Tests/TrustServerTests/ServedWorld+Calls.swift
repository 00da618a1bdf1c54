import Foundation
import Testing
import TrustDocuments

extension ServedWorld {
    static let login = "loginName=login_name&loginPassword=login_password"

    /// A call of an endpoint over HTTPS by the account of the demo world: all of its answer.
    func whole(_ endpoint: String, _ arguments: String, login: String = login) async throws -> String {
        let connection = try await https()
        let form = [login, arguments].filter { !$0.isEmpty }.joined(separator: "&")
        try await connection.write(post("!\(endpoint)", form, headers: "Connection: close\r\n"))
        return try await connection.readToEnd()
    }

    /// A request of any kind to any path over HTTPS: all of its answer.
    @discardableResult
    func send(
        _ method: String, _ target: String, _ body: String = "", type: String = "application/x-www-form-urlencoded"
    ) async throws -> String {
        let connection = try await https()
        try await connection.write(
            "\(method) \(target) HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: \(type)\r\n"
                + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
        )
        return try await connection.readToEnd()
    }

    /// The body of the answer.
    @discardableResult
    func call(_ endpoint: String, _ arguments: String, login: String = login) async throws -> String {
        try await whole(endpoint, arguments, login: login).components(separatedBy: "\r\n\r\n").last ?? ""
    }

    /// What a request of the control API gives when it succeeds.
    @discardableResult
    func tree(_ method: String, _ path: String, _ body: String? = nil) async throws -> Node {
        let answer = try await control(method, path, body)
        try #require((200...299).contains(answer.status), "\(method) \(path): \(answer.body)")
        return answer.status == 204 ? Node(.null) : try Document.readJSON(Array(answer.body.utf8), source: path)
    }

    /// The status of a request that is refused, and what the refusal says.
    func refusal(_ method: String, _ path: String, _ body: String? = nil) async throws -> (status: Int, detail: String)
    {
        let answer = try await control(method, path, body)
        try #require(answer.head.contains("application/problem+json"), "\(method) \(path): \(answer.body)")
        let problem = try Document.readJSON(Array(answer.body.utf8), source: path)
        return (answer.status, problem["detail"]?.text ?? "")
    }
}

extension Node {
    /// The elements of a list; none where it is no list.
    var elements: [Node] { if case .list(let nodes) = content { Array(nodes) } else { [] } }
}
