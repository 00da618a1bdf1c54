import TrustHTTP

extension ListenerError {
    /// Opens ports, and tells why one cannot be had with its exit code.
    /// - Throws: `CommandFailure`, and what else `open` throws.
    static func told<Server>(_ open: () async throws -> Server) async throws -> Server {
        do {
            return try await open()
        } catch let error as ListenerError {
            throw CommandFailure(error.isBadAddress ? .usage : .failure, error.description)
        }
    }
}
