extension Node {
    /// This node changed by a JSON merge patch (RFC 7396): maps merge key by key, null takes a key out, anything else
    /// replaces.
    package func merged(with patch: Node) -> Node {
        guard case .map(let changes) = patch.content else { return patch }
        var entries: [Entry] = if case .map(let entries) = content { entries } else { [] }
        for change in changes {
            let index = entries.firstIndex { $0.key == change.key }
            if change.value.content == .null {
                if let index { entries.remove(at: index) }
            } else if let index {
                entries[index].value = entries[index].value.merged(with: change.value)
            } else {
                entries.append(Entry(change.key, Node(.map([])).merged(with: change.value), keyPlace: change.keyPlace))
            }
        }
        return Node(.map(entries), at: patch.place)
    }

    /// This map without a key.
    package func without(_ key: String) -> Node {
        guard case .map(let entries) = content else { return self }
        return Node(.map(entries.filter { $0.key != key }), at: place)
    }
}
