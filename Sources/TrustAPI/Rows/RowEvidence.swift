/// The rows of the documents that one call and its answer show, told from the outside: by what was sent and what came.
package struct RowEvidence {
    /// The rows shown so far.
    package private(set) var rows: Set<RowID> = []
    private let endpoint: Endpoint
    private let arguments: Arguments
    private let form: any AnswerForm
    private let answer: [FormField]
    private let code: Int
    /// The argument that a refusal is about; nil where it is about none.
    private let blamed: String?

    /// - Parameters:
    ///   - request: What was sent.
    ///   - body: The bytes of the answer.
    ///   - assumptions: How the request is read, where the documents leave that open.
    ///   - isProvoked: Whether a fault asked for the answer, whatever the call said.
    package init(
        _ request: Request, answer body: [UInt8], assuming assumptions: Assumptions, isProvoked: Bool = false
    ) {
        var grounds = Grounds(assumptions)
        endpoint = request.endpoint.definition
        arguments = Reading(request, &grounds).arguments
        form = endpoint.answerForms.form(for: arguments)
        answer = form.decode(body)
        guard let text = answer.first(where: { $0.name == ResponseRow.errorCodeName })?.value, let code = Int(text)
        else {
            (self.code, blamed) = (0, nil)
            return
        }
        self.code = code
        blamed = Self.blamed(in: answer, code: code, at: endpoint, assumptions)
        noteAnswer(body)
        guard !isProvoked else { return }
        for row in endpoint.parameters { note(row, &grounds) }
        noteRequestSample(request)
    }

    private static func blamed(
        in answer: [FormField], code: Int, at endpoint: Endpoint, _ assumptions: Assumptions
    ) -> String? {
        if let item = answer.first(where: { $0.name == ResponseRow.errorItemName }) { return item.value }
        guard let known = ErrorCode(rawValue: code), known == .missingArgument || known == .invalidArgument,
            let message = answer.first(where: { $0.name == ResponseRow.errorMessageName })?.value
        else { return nil }
        return endpoint.texts(of: known, assuming: assumptions).lazy.compactMap { $0.subject(in: message) }.first
    }
}

extension RowEvidence {
    private mutating func noteAnswer(_ body: [UInt8]) {
        let name = endpoint.name
        if let known = ErrorCode(rawValue: code), endpoint.errorRow(for: known) != nil {
            rows.insert(.error(name, known))
        }
        for row in endpoint.responses {
            for field in answer where row.isNamed(field.name) {
                rows.insert(.response(name, row.name))
                if row.values.contains(where: { $0.value == field.value }) {
                    rows.insert(.response(name, row.name, value: field.value))
                }
            }
        }
        for (index, sample) in endpoint.samples.enumerated() {
            guard case .answer(let printed) = sample.content else { continue }
            // Some samples are printed as they are read, not as they go over the wire.
            let bytes = Array(printed.utf8)
            let fields = form.decode(bytes)
            if body == bytes
                || form.isEscaped && (body == FormCoding.encode(fields) || body == FormCoding.encodeRaw(fields))
            {
                rows.insert(.sample(name, index + 1))
            }
        }
    }

    /// Notes what the call shows of a parameter.
    private mutating func note(_ row: ParameterRow, _ grounds: inout Grounds) {
        let name = endpoint.name
        guard let text = arguments.text(of: row.parameter) else {
            let isMissed =
                blamed == row.name || row.alternative.map { blamed == $0.rawValue && !arguments.contains($0) } == true
            if code == ErrorCode.missingArgument.rawValue, isMissed, row.requirement != .optional {
                rows.insert(.parameter(name, row.name, "required"))
            }
            return
        }
        // Whoever refuses the way of the call, or does not know one of its arguments, tells nothing about the others.
        if Self.codesBeforeArguments.contains(code) { return }
        rows.insert(.parameter(name, row.name))
        if code == ErrorCode.invalidArgument.rawValue, blamed == row.name, row.isOverLong(text),
            row.undecidableLimit == nil
        {
            rows.insert(.parameter(name, row.name, "max"))
        }
        // That a value was accepted only a success tells.
        guard endpoint.successCodes.contains(code) else { return }
        let values = arguments.canonicalText(of: row.parameter, &grounds)?.split(separator: " ") ?? []
        for allowed in row.allowed where values.contains(where: { $0 == allowed.value }) {
            rows.insert(.parameter(name, row.name, "value", allowed.value))
        }
    }

    /// A request sample is shown by a call that says what it says and is carried out; its placeholders are no values.
    private mutating func noteRequestSample(_ request: Request) {
        guard endpoint.successCodes.contains(code), request.method == "POST", request.isOverHTTPS,
            request.query.isEmpty, !request.isMultipart
        else {
            return
        }
        let sent = request.sentFields.body
        for (index, sample) in endpoint.samples.enumerated() {
            guard case .request(let fields) = sample.content, sent.map(\.name) == fields.map(\.name) else { continue }
            let isSame = zip(sent, fields).allSatisfy { sent, printed in
                sent.value == printed.value || !isValue(printed)
            }
            if isSame { rows.insert(.sample(endpoint.name, index + 1)) }
        }
    }

    /// Whether a field of a sample has one of the values that the page lists, and not a placeholder.
    private func isValue(_ field: FormField) -> Bool {
        guard let position = endpoint.position(of: field.name) else { return false }
        let allowed = endpoint.parameters[position].allowed.map(\.value)
        return field.value.split(separator: " ").allSatisfy { allowed.contains(String($0)) }
    }

    private static let codesBeforeArguments: Set<Int> = codes(.notOverHTTPS, .notPost, .unrecognizedArgument)
    private static func codes(_ codes: ErrorCode...) -> Set<Int> { Set(codes.map(\.rawValue)) }
}

extension ParameterRow {
    /// The parameter that will do as well: of the two, a refusal names one.
    fileprivate var alternative: ParameterName? {
        if case .conditional(.without(let other), _) = requirement { other } else { nil }
    }

    /// Whether a text is longer than the page allows, in Unicode scalars.
    fileprivate func isOverLong(_ text: String) -> Bool {
        limit.documented.map { text.unicodeScalars.count > $0 } ?? false
    }

    /// Why no call can show that the limit is what refuses a value; nil where one can.
    package var undecidableLimit: String? {
        guard let limit = limit.documented, let longest, longest <= limit else { return nil }
        return
            "a value of more than \(limit == 1 ? "one character" : "\(limit) characters") is none of those that \(name) takes, "
            + "so that its -4 has two reasons"
    }
}
