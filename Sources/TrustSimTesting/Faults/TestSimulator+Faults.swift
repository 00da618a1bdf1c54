import TrustDocuments

extension TestSimulator {
    /// Lets calls fail on purpose, until the end or until the fault is removed.
    ///
    /// Without more, all calls; `endpoint`, `order` and `account` narrow it down, and `timing` says which of those calls. A
    /// fault that could never apply is refused: its error says why. Gives what the fault is called.
    /// - Throws: `SimulatorError.refused` for a fault that could never apply.
    @discardableResult
    public func fail(
        _ endpoint: APIEndpoint? = nil, order: Int? = nil, account: String? = nil, with effect: FaultEffect,
        when timing: FaultTiming = .always
    ) async throws -> String {
        let match = Node.map(present: [
            ("endpoint", endpoint.map { .string($0.rawValue) }), ("order", order.map(Node.number)),
            ("account", account.map(Node.string)),
        ])
        let fault = Node.map([("match", match), ("when", timing.node), ("respond", effect.node)])
        return try await control.call("POST", "/__admin/faults", fault)["id"]?.text ?? ""
    }

    /// Removes a fault, by what `fail` called it.
    /// - Throws: `SimulatorError.refused` where there is no such fault.
    public func removeFault(_ id: String) async throws { try await control.call("DELETE", "/__admin/faults/\(id)") }

    /// Removes all faults.
    /// - Throws: `SimulatorError` when the simulator does not answer.
    public func removeFaults() async throws { try await control.call("DELETE", "/__admin/faults") }
}
