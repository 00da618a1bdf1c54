package import TrustAPI

extension JournalEntry {
    /// Every row of the documents that the call shows: the arguments that it names, with their values, and what of it was
    /// refused, besides the rows of its answer.
    package var shownRows: Set<RowID> {
        var shown = Set(rows)
        var aside = Rationale(Assumptions())
        for row in endpoint.endpoint.parameters {
            guard let text = arguments.text(of: row.parameter) else { continue }
            shown.insert(.parameter(endpoint, row.name))
            if !row.limit.allows(text, &aside) { shown.insert(.parameter(endpoint, row.name, "max")) }
            let pieces = [text] + text.split(separator: " ").map(String.init)
            for allowed in row.allowed where pieces.contains(allowed.value) {
                shown.insert(.parameter(endpoint, row.name, "value", allowed.value))
            }
        }
        if case .refused(let refusal) = reply.answer, refusal.reason == .missingArgument {
            shown.insert(.parameter(endpoint, refusal.subject, "required"))
        }
        return shown
    }
}
