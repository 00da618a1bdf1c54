extension Arguments {
    /// Whether a value is longer than the documents allow, whatever is assumed.
    package var haveOverLongValue: Bool {
        let rows = endpoint.endpoint.parameters
        var aside = Rationale(Assumptions())
        return rows.indices.contains { position in
            self[position].map { !rows[position].limit.allows($0, &aside) } ?? false
        }
    }
}
