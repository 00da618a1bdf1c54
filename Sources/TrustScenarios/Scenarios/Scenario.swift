import TrustAPI
package import TrustDocuments

/// One story that is replayed against a target: what is given, then steps with what they should lead to.
package struct Scenario: Sendable {
    /// What a scenario does to the target, mildest first.
    package enum Effect: String, CaseIterable, Sendable {
        /// Every call fails before it has any effect.
        case probe
        /// A test operation, which changes nothing.
        case test
        case reversible
        case irreversible
    }

    /// The ID: the path of its file without the extension, unless the file states one.
    package var id = ""
    /// What it is about, in one line.
    package var title = ""
    /// The file that it came from.
    package var source = ""
    /// A short hash of the file's bytes, by which a recording tells which edition of the scenario it is of.
    package var version = ""
    /// The IDs of the rows that it names.
    package var covers: [String] = []
    /// What its calls may do to a real account.
    package var effect = Effect.irreversible
    /// Words by which scenarios are selected.
    package var tags: [String] = []
    /// The name of the assumption that its answers decide, whatever they are; nil for an ordinary scenario.
    package var settles: String?
    /// Whether only what its steps state is compared.
    package var isLenient = false
    /// What has to be so before the first step.
    package var given = Given()
    /// The steps, in order.
    package var steps: [Step] = []

    /// The rows of the documents that it is about: those that it names, or those that its expected codes are about.
    package var rows: [String] {
        guard covers.isEmpty else { return covers }
        var rows: [String] = []
        for step in steps {
            guard case .call(let call) = step.action, let code = step.expectation.errorCode,
                let known = ErrorCode(rawValue: code)
            else { continue }
            let row = RowID.error(call.endpoint, known).description
            if !rows.contains(row) { rows.append(row) }
        }
        return rows
    }
}

/// What has to be so before the first step. It is kept as it was written, since it becomes part of a world.
package struct Given: Sendable {
    /// The orders by the names under which the steps refer to them.
    package var orders: [Node.Entry] = []
    /// Fields of the account; nil for the defaults.
    package var account: Node?
    /// The clock of the world; nil for the default.
    package var clock: Node?
    /// The faults of the world; nil for none.
    package var faults: Node?
    /// The assumptions that the scenario needs, by name.
    package var assume: [Node.Entry] = []

    /// The fields that ask for what only a simulator can be arranged to have.
    package var simulatorOnly: [String] {
        let fields = [
            ("account", account != nil), ("clock", clock != nil), ("faults", faults != nil),
            ("assume", !assume.isEmpty),
        ]
        return fields.filter(\.1).map(\.0)
    }
}
