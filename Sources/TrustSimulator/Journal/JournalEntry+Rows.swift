package import TrustAPI

extension JournalEntry {
    /// Every row of the documents that the call and its answer show; none where a fault broke the answer off.
    package var shownRows: Set<RowID> {
        guard code != nil else { return [] }
        let isProvoked = if case .fault = reply.rule { true } else { false }
        return RowEvidence(request, answer: answer, assuming: reply.why.chosen, isProvoked: isProvoked).rows
    }
}
