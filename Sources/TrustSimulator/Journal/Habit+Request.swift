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
        body.indices.allSatisfy { index in
            let byte = body[index]
            if ASCII.isDigit(byte) || ASCII.isLetter(byte) { return true }
            guard byte == UInt8(ascii: "%") else { return "&=+*-._~!'()".utf8.contains(byte) }
            let digits = body[(index + 1)...].prefix(2)
            return digits.count == 2 && digits.allSatisfy { ASCII.hexValue($0) != nil }
        }
    }
}

extension Request {
    fileprivate var hasCredentialsInQuery: Bool {
        FormCoding.decode(query).contains { field in
            ["loginName", "loginPassword"].contains { ASCII.equalIgnoringCase($0, field.name) }
        }
    }

    fileprivate var saysItIsAForm: Bool {
        guard let contentType else { return false }
        // By bytes, since each call asks.
        let type = contentType.utf8.drop { $0 == UInt8(ascii: ";") }.prefix { $0 != UInt8(ascii: ";") }
        let letters = type.filter { $0 != UInt8(ascii: " ") }
        return ASCII.equalIgnoringCase(String(decoding: letters, as: UTF8.self), "application/x-www-form-urlencoded")
    }
}

extension JournalEntry {
    fileprivate var hasOverLongValue: Bool {
        var aside = Rationale(Assumptions())
        let rows = endpoint.endpoint.parameters
        return rows.indices.contains { position in
            arguments[position].map { !rows[position].limit.allows($0, &aside) } ?? false
        }
    }
}
