extension Node {
    /// This node changed by a JSON merge patch (RFC 7396): maps merge key by key, null takes a key out, anything else
    /// replaces.
    package func merged(with patch: Node) -> Node {
        guard case .map(let changes) = patch.content else { return patch }
        var entries: [Entry?] = if case .map(let entries) = content { entries } else { [] }
        var positions = Dictionary(
            entries.enumerated().compactMap { index, entry in entry.map { ($0.key, index) } }, uniquingKeysWith: min)
        for change in changes {
            let position = positions[change.key]
            if change.value.content == .null {
                if let position { entries[position] = nil }
                positions[change.key] = nil
            } else if let position, var entry = entries[position] {
                entry.value = entry.value.merged(with: change.value)
                entries[position] = entry
            } else {
                positions[change.key] = entries.count
                entries.append(Entry(change.key, Node(.map([])).merged(with: change.value), keyPlace: change.keyPlace))
            }
        }
        return Node(.map(entries.compactMap { $0 }), at: patch.place)
    }

    /// This map without a key.
    package func without(_ key: String) -> Node {
        guard case .map(let entries) = content else { return self }
        return Node(.map(entries.filter { $0.key != key }), at: place)
    }
}
