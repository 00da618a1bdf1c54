extension Result where Failure == any Error {
    /// What an operation gave or threw, so that something can be tidied up before that is looked at.
    static func of(_ body: () async throws -> Success) async -> Result {
        do {
            return .success(try await body())
        } catch {
            return .failure(error)
        }
    }
}
