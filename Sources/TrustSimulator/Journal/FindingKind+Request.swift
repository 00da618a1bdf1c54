import TrustAPI

extension FindingKind {
    /// The habits that show in a call by itself.
    static func shown(by call: JournaledCall) -> FindingSet {
        let request = call.request
        var findings = FindingSet()
        if !request.isOverHTTPS { findings.insert(.plainHTTP) }
        if request.method == "GET" { findings.insert(.get) }
        if !request.query.isEmpty, request.hasCredentialsInQuery { findings.insert(.credentialsInQuery) }
        if !request.body.isEmpty {
            if !request.saysItIsAForm { findings.insert(.contentType) }
            if !request.isMultipart, !isPercentEncoded(request.body) { findings.insert(.notPercentEncoded) }
        }
        if call.headers.contains(where: isContentEncoding) { findings.insert(.contentEncoding) }
        if call.arguments.haveIgnored || isRefused(call, for: .unrecognizedArgument) {
            findings.insert(.unknownArgument)
        }
        if call.arguments.hasOverLongValue { findings.insert(.overLongValue) }
        return findings
    }

    /// The habits that show in an unmatched request. No page says what else it should be like.
    static func shown(by unmatched: UnmatchedHTTPRequest) -> FindingSet {
        var findings: FindingSet = [unmatched.finding]
        if !unmatched.isOverHTTPS { findings.insert(.plainHTTP) }
        if unmatched.hasCredentialsInQuery { findings.insert(.credentialsInQuery) }
        return findings
    }

    private static func isContentEncoding(_ field: FormField) -> Bool {
        ASCII.equalIgnoringCase(field.name, "Content-Encoding")
            && !ASCII.equalIgnoringCase(field.value, "identity")
    }

    private static func isRefused(_ call: JournaledCall, for reason: Reason) -> Bool {
        if case .refused(let refusal) = call.reply.answer, refusal.reason == reason { return true }
        return call.reply.alsoPresent.contains { $0.reason == reason }
    }

    /// Whether all bytes are such as an encoder leaves, be it one for forms or for addresses.
    private static func isPercentEncoded(_ body: [UInt8]) -> Bool {
        let isLeft = isLeftByEncoders
        // Most bodies have nothing to encode, which is quicker to see.
        if body.allSatisfy({ isLeft[Int($0)] }) { return true }
        return body.allSatisfy { isLeft[Int($0)] || $0 == UInt8(ascii: "%") } && FormCoding.hasWholeEscapes(body)
    }

    /// By byte.
    private static let isLeftByEncoders: [Bool] = (0...255).map { (byte: UInt8) in
        ASCII.isDigit(byte) || ASCII.isLetter(byte) || "&=+*-._~!'()".utf8.contains(byte)
    }
}

extension SentRequest {
    fileprivate var hasCredentialsInQuery: Bool {
        FormCoding.decode(query).contains { field in
            ["loginName", "loginPassword"].contains { ASCII.equalIgnoringCase($0, field.name) }
        }
    }
}

extension Request {
    fileprivate var saysItIsAForm: Bool {
        guard let contentType else { return false }
        let form = "application/x-www-form-urlencoded"
        // Nearly all requests say it like this, and each is asked.
        if contentType == form { return true }
        let type = contentType.utf8.drop { $0 == UInt8(ascii: ";") }.prefix { $0 != UInt8(ascii: ";") }
        let letters = type.filter { $0 != UInt8(ascii: " ") }
        return ASCII.equalIgnoringCase(String(decoding: letters, as: UTF8.self), form)
    }
}
