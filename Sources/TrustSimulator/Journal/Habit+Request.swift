import TrustAPI

extension Habit {
    /// The habits that show in a request by itself.
    static func shown(by entry: JournalEntry) -> [Habit] {
        let request = entry.request
        var habits: [Habit] = []
        if !request.isOverHTTPS { habits.append(.plainHTTP) }
        if request.method == "GET" { habits.append(.get) }
        if !request.query.isEmpty, request.hasCredentialsInQuery { habits.append(.credentialsInQuery) }
        if !request.body.isEmpty {
            if !request.saysItIsAForm { habits.append(.contentType) }
            if !request.isMultipart, !isPercentEncoded(request.body) { habits.append(.notPercentEncoded) }
        }
        if isRefused(entry, for: .unrecognizedArgument) { habits.append(.unknownArgument) }
        if entry.hasOverLongValue { habits.append(.overLongValue) }
        return habits
    }

    private static func isRefused(_ entry: JournalEntry, for reason: Reason) -> Bool {
        if case .refused(let refusal) = entry.reply.answer, refusal.reason == reason { return true }
        return entry.reply.alsoPresent.contains { $0.reason == reason }
    }

    /// Whether all bytes are such as an encoder leaves, be it one for forms or for addresses.
    private static func isPercentEncoded(_ body: [UInt8]) -> Bool {
        var rest = body[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%") {
                guard rest.count > 1, rest.prefix(2).allSatisfy({ ASCII.hexValue($0) != nil }) else { return false }
                rest = rest.dropFirst(2)
            } else if !ASCII.isDigit(byte), !ASCII.isLetter(byte), !"&=+*-._~!'()".utf8.contains(byte) {
                return false
            }
        }
        return true
    }
}

extension Request {
    fileprivate var hasCredentialsInQuery: Bool {
        FormCoding.decode(query).contains { field in
            ["loginName", "loginPassword"].contains { ASCII.equalIgnoringCase($0, field.name) }
        }
    }

    fileprivate var saysItIsAForm: Bool {
        guard let type = contentType?.split(separator: ";").first else { return false }
        return ASCII.equalIgnoringCase(type.split(separator: " ").joined(), "application/x-www-form-urlencoded")
    }
}

extension JournalEntry {
    fileprivate var hasOverLongValue: Bool {
        var aside = Rationale(Assumptions())
        return endpoint.endpoint.parameters.contains { row in
            arguments.text(of: row.name).map { !row.limit.allows($0, &aside) } ?? false
        }
    }
}
