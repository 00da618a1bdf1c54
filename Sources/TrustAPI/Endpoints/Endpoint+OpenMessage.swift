extension Endpoint {
    /// Whether the page leaves open what a code says, or a part of it.
    package func leavesMessageOpen(of code: ErrorCode) -> Bool {
        errorRow(for: code).map { $0.varies != .not } ?? false
    }
}

extension ErrorCode {
    /// The codes of which some page leaves the text open, or a part of it.
    package static let withOpenMessage = allCases.filter { code in
        EndpointName.allCases.contains { $0.definition.leavesMessageOpen(of: code) }
    }
}
