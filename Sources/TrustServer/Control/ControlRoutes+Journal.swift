import NIOHTTP1
import TrustAPI
import TrustDocuments
import TrustHTTP
import TrustSimulator

extension ControlRoutes {
    var journalRoutes: [Route] {
        let record = Coding<CallRecord>.callRecord(clock: Clock())
        let list = Node.schema(properties: ["requests": .schema(listOf: record.schema), "dropped": .wholeSchema])
        return [
            Route(
                "GET", "/__admin/requests", "The requests in the journal, oldest first, and how many fell out of it.",
                query: [.since, .limit, .endpoint, .account, .order, .code, .unmatched], gives: .json(list)
            ) { [self] request in
                let calls = try calls(of: request.account)
                var pattern = CallPattern()
                pattern.endpoint = try request.query("endpoint", .choice(of: EndpointName.self))
                pattern.order = try request.query("order", .orderNumber)
                pattern.code = try request.query("code", Coding<Int>.integer(.min ... .max))
                try checkOrder(of: pattern, among: calls)
                let since = try request.query("since", Coding<JournalPosition>.position)
                let unmatched = try request.query("unmatched", Coding<Bool>.written)
                var entries = calls.entries.filter { entry in
                    pattern.fits(entry) && (since?.isBefore(entry) ?? true)
                        && (unmatched.map { $0 == entry.isUnmatched } ?? true)
                }
                if let limit = try request.query("limit", Coding<Int>.count) { entries = entries.suffix(limit) }
                return later(entries, of: calls)
            },
            Route("DELETE", "/__admin/requests", "Empties the journal.", query: [.account]) { [worlds] request in
                guard let account = request.account else {
                    for world in worlds.all { world.journal.empty() }
                    return .done
                }
                let world = try worlds.world(ofAccount: account)
                if world === worlds.shared {
                    world.journal.forget(loginName: account)
                } else {
                    world.journal.empty()
                    worlds.shared.journal.forgetUnmatched(of: account)
                }
                return .done
            },
            Route("GET", "/__admin/requests/{id}", "A request in the journal.", gives: .json(record.schema)) {
                [worlds] request in
                let calls = JournalContents(of: worlds.all)
                guard let entry = calls.entries.first(where: { String($0.id) == request.parameter("id") }) else {
                    throw ControlProblem(.notFound, calls.sentence(aboutMissing: request.parameter("id")))
                }
                return .json(record.encode(entry.record(hiding: calls.secrets)))
            },
            Route(
                "POST", "/__admin/requests/count", "How many calls match a pattern.", query: [.account],
                takes: .json(Coding<CallPattern>.callPattern.schema),
                gives: .json(.schema(properties: ["count": .wholeSchema, "dropped": .wholeSchema])), isQuestion: true
            ) { [self] request in
                let (entries, calls) = try matching(request)
                return .json(["count": .number(entries.count), "dropped": .number(calls.droppedCount)])
            },
            Route(
                "POST", "/__admin/requests/find", "The calls that match a pattern.", query: [.account],
                takes: .json(Coding<CallPattern>.callPattern.schema), gives: .json(list), isQuestion: true
            ) { [self] request in
                let (entries, calls) = try matching(request)
                return later(entries, of: calls)
            },
            Route(
                "GET", "/__admin/findings", "Habits of the client that show in the requests of the journal.",
                query: [.account], gives: .json(Finding.schema)
            ) { [self] request in
                let findings = Finding.all(in: try calls(of: request.account).entries)
                return .json(["findings": .list(findings.map(\.node))])
            },
        ]
    }

    func calls(of account: String?) throws(WorldRefusal) -> JournalContents { try worlds.calls(of: account) }

    /// Refuses a pattern with an order that there is not and that no call named.
    func checkOrder(of pattern: CallPattern, among calls: JournalContents) throws {
        guard let number = pattern.order else { return }
        let orders = worlds.all.flatMap(\.orderNumbers)
        if orders.contains(number) || calls.entries.contains(where: { $0.orderNumber == number }) { return }
        throw ControlProblem(
            .unprocessableEntity,
            "order: there is no order \(number), and no call named it."
                + Suggestion.sentence(for: number.description, among: orders.map(\.description))
        )
    }

    private func matching(_ request: ControlRequest) throws -> (entries: [JournalEntry], calls: JournalContents) {
        let pattern = try request.decode(.callPattern)
        try request.check(account: pattern.account)
        var calls = try calls(of: request.account ?? pattern.account)
        try checkOrder(of: pattern, among: calls)
        calls.dropped.removeAll { !$0.isOfKind(of: pattern) }
        return (calls.entries.filter(pattern.matches), calls)
    }

    /// Many calls take long to write, which is done where it keeps no other request waiting.
    private func later(_ entries: [JournalEntry], of calls: JournalContents) -> PendingResponse {
        var contents = calls
        contents.entries = entries
        return .later { [contents] in .json(contents.node) }
    }
}

extension JournalContents {
    fileprivate func sentence(aboutMissing id: String) -> String {
        guard let first = entries.first, let last = entries.last else {
            return "There is no request \(id); the journal is empty."
        }
        return "There is no request \(id) in the journal; it holds \(entries.count) from \(first.id) to \(last.id)."
    }
}

/// Where a list of calls begins: after a number, or at a time.
private enum JournalPosition {
    case afterID(Int)
    case at(Moment)

    func isBefore(_ entry: JournalEntry) -> Bool {
        switch self {
        case .afterID(let id): entry.id > id
        case .at(let moment): entry.receivedAt >= moment
        }
    }
}

extension Coding where Value == JournalPosition {
    fileprivate static let position = Coding.scalar(
        "the number of a request or a time such as 2024-02-02T12:00:00Z",
        schema: .anySchema,
        read: { content in
            if case .number(let text) = content, let id = Int(text) { return .afterID(id) }
            return Node(content).text.flatMap { Moment(iso8601: $0) }.map { .at($0) }
        }
    )
}

extension Coding where Value == Bool {
    /// As a text, since a query has no other values.
    fileprivate static let written = Coding.scalar(
        "true or false",
        schema: .schema("boolean"),
        read: { Node($0).text.flatMap { Bool($0) } }
    )
}

extension QueryParameter {
    fileprivate static let since = QueryParameter(
        "since", .textSchema, "Only requests after the one of this number, or from this time of the world on.")
    fileprivate static let limit = QueryParameter("limit", .wholeSchema, "Only the newest so many.")
    fileprivate static let endpoint = QueryParameter(
        "endpoint", Coding<EndpointName>.choice().schema, "Only calls of this endpoint.")
    fileprivate static let order = QueryParameter(
        "order", .wholeSchema, "Only calls that reached or named this order.")
    fileprivate static let code = QueryParameter(
        "code", .wholeSchema, "Only calls that were answered with this code.")
    fileprivate static let unmatched = QueryParameter(
        "unmatched", .schema("boolean"),
        "true: only requests to paths where there is no endpoint; false: only calls."
    )
}
