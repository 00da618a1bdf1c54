package import TrustAPI

extension JournaledCall {
    /// The documents' rows that its answer shows, the one that decided first.
    var rows: [RowID] {
        guard code != nil else { return [] }
        let endpoint = request.endpoint
        switch reply.answer {
        case .refused(let refusal):
            return endpoint.definition.errorRow(for: refusal.code).map { [.error(endpoint, $0.code)] } ?? []
        case .done(let code, let results):
            let fields = [FormField(ResponseRow.errorCodeName, String(code))] + results
            return endpoint.definition.responses.flatMap { row -> [RowID] in
                let said = fields.filter { row.isNamed($0.name) }.map(\.value)
                if said.isEmpty { return [] }
                let values = row.values.map(\.value).filter(said.contains)
                return [.response(endpoint, row.name)] + values.map { .response(endpoint, row.name, value: $0) }
            }
        }
    }

    /// Every row of the documents that the call and its answer show; none where a fault broke the answer off.
    fileprivate var shownRows: Set<RowID> {
        guard code != nil else { return [] }
        let isProvoked = if case .fault = reply.rule { true } else { false }
        return RowEvidence(request, answer: answer.body, assuming: reply.grounds.chosen, isProvoked: isProvoked).rows
    }
}

extension JournalEntry {
    /// Every row of the documents that it shows; none for an unmatched request.
    package var shownRows: Set<RowID> { call?.shownRows ?? [] }
}
