import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import TrustAPI

/// Sends requests over HTTP/1.1 and gives back what came, to the byte.
package struct HTTPTransport: Transport {
    private let client: HTTPClient
    private let longest: TimeAmount
    private let detours: [ConnectTo]

    /// A transport that trusts what the target says is to be trusted.
    /// - Throws: An error of the TLS library where that is not a certificate.
    package init(trusting trust: Target.Trust, longest seconds: Double = 30, detours: [ConnectTo] = []) throws {
        var tls = TLSConfiguration.makeClientConfiguration()
        switch trust {
        case .system: break
        case .certificates(let pem): tls.trustRoots = .certificates(try NIOSSLCertificate.fromPEMBytes(Array(pem.utf8)))
        case .anything: tls.certificateVerification = .none
        }
        var configuration = HTTPClient.Configuration(tlsConfiguration: tls, redirectConfiguration: .disallow)
        configuration.httpVersion = .http1Only
        configuration.timeout.connect = .seconds(10)
        // A target that refuses the connection is told at once.
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.dnsOverride = Dictionary(
            detours.map { ($0.host, $0.toHost) }, uniquingKeysWith: { first, _ in first }
        )
        self.detours = detours
        // The client makes this type on the threads of its first connections; two at once would crash the runtime of Swift
        // 6.3 now and then.
        _ = ByteToMessageHandler(HTTPResponseDecoder())
        client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        longest = .nanoseconds(Int64(seconds * 1e9))
    }

    /// Whether a text has certificates in PEM, and nothing that is none.
    package static func holdsCertificates(_ pem: String) -> Bool {
        (try? NIOSSLCertificate.fromPEMBytes(Array(pem.utf8)))?.isEmpty == false
    }

    package func shutdown() async { try? await client.shutdown() }

    package func send(
        _ method: String, _ url: String, headers: [(String, String)], body: [UInt8]
    ) async throws(TargetError) -> TransportResponse {
        let (address, host) = detoured(url)
        var request = HTTPClientRequest(url: address)
        if let host { request.headers.add(name: "Host", value: host) }
        request.method = HTTPMethod(rawValue: method)
        for (name, value) in headers { request.headers.add(name: name, value: value) }
        if !body.isEmpty || method == "POST" || method == "PUT" { request.body = .bytes(body) }
        do {
            let (ready, longest, client) = (request, longest, client)
            // One deadline for the whole call, from connecting to the last byte: the client's own ends with the head.
            return try await withThrowingTaskGroup(of: TransportResponse.self) { group in
                group.addTask { try await Self.response(to: ready, by: client, within: longest) }
                group.addTask {
                    try await Task.sleep(for: .nanoseconds(longest.nanoseconds))
                    throw HTTPClientError.deadlineExceeded
                }
                defer { group.cancelAll() }
                guard let first = try await group.next() else { throw HTTPClientError.deadlineExceeded }
                return first
            }
        } catch {
            throw Self.targetError(error, address: Self.authority(of: url))
        }
    }

    private static func response(
        to request: HTTPClientRequest, by client: HTTPClient, within longest: TimeAmount
    ) async throws -> TransportResponse {
        let response = try await client.execute(request, timeout: longest)
        let received = try await response.body.collect(upTo: 64 * 1024 * 1024)
        return TransportResponse(
            status: response.status.code, contentType: response.headers.first(name: "Content-Type"),
            body: Array(received.readableBytesView), headers: response.headers.map { FormField($0.name, $0.value) }
        )
    }

    /// The address to connect to, and the Host to name there where that is another.
    private func detoured(_ url: String) -> (address: String, host: String?) {
        guard var parts = URLComponents(string: url), let host = parts.host?.lowercased() else { return (url, nil) }
        let port = parts.port ?? (parts.scheme == "http" ? 80 : 443)
        guard let detour = detours.first(where: { $0.host == host && $0.port == port }) else { return (url, nil) }
        let named = parts.port.map { "\(host):\($0)" } ?? host
        // The detour is found by the name in small letters, so that is the name to connect to.
        parts.host = host
        parts.port = detour.toPort
        return (parts.string ?? url, named)
    }

    private static func targetError(_ error: any Error, address: String) -> TargetError {
        switch error {
        case is NIOSSLError:
            return .untrusted(address: address, reason: "it does not come from a trusted authority")
        case is NIOSSLExtraError:
            return .untrusted(address: address, reason: "it is not for this name")
        case let error as NIOConnectionError:
            let codes = error.connectionErrors.compactMap { ($0.error as? IOError)?.errnoCode }
            return .unreachable(address: address, reason: codes.first.map(words) ?? "there is no such host")
        case let error as HTTPClientError where error == .connectTimeout:
            return .unreachable(address: address, reason: "it did not take the connection in time")
        case let error as HTTPClientError where error == .deadlineExceeded || error == .readTimeout:
            return .broken(address: address, reason: "no answer came in time")
        case let error as HTTPClientError where error == .remoteConnectionClosed:
            return .broken(address: address, reason: "the connection was closed before an answer came")
        case let error as IOError where ![ECONNRESET, EPIPE].contains(error.errnoCode):
            return .unreachable(address: address, reason: words(error.errnoCode))
        case let error as IOError:
            return .broken(address: address, reason: words(error.errnoCode))
        default:
            return .broken(address: address, reason: "\(error)")
        }
    }

    /// What the system calls an error.
    private static func words(_ code: CInt) -> String { String(cString: strerror(code)) }

    /// The scheme, host and port of an address, without a path that might carry arguments.
    private static func authority(of url: String) -> String {
        url.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false).prefix(3).joined(separator: "/")
    }
}
