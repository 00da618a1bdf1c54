import TrustAPI
import TrustDocuments

/// What an answer has to be besides what a step states: HTTP status and media type, the text of its code, and the very fields
/// that the page has, all under the profile of the run.
struct WholeAnswer {
    private let endpoint: Endpoint
    private let request: Request
    private let assumptions: Assumptions
    /// Messages that the scenario gives its world: they may stand wherever a page leaves the text open.
    private let messages: [String]

    init(_ request: Request, assuming assumptions: Assumptions, messages: [String]) {
        endpoint = request.endpoint.definition
        self.request = request
        self.assumptions = assumptions
        self.messages = messages
    }

    /// Where an answer is not such a whole, in what `stated` says nothing of.
    func differences(in exchange: Exchange, besides stated: Expectation) -> [Difference] {
        // A method may be answered with its status alone.
        if isStatusAlone { return [] }
        let content = stated.body == nil && stated.lines == nil ? contentDifferences(in: exchange, stated) : []
        return content + headDifferences(in: exchange, stated)
    }

    private var isStatusAlone: Bool {
        request.method != "POST" && request.method != "GET" && assumptions[Assumed.methodNotPost] == .statusAlone
    }

    private func headDifferences(in exchange: Exchange, _ stated: Expectation) -> [Difference] {
        var differences: [Difference] = []
        let code = exchange.fields.first { $0.name == ResponseRow.errorCodeName }?.value
        let known = code.flatMap { Int($0) }.flatMap { ErrorCode(rawValue: $0) }
        let status = known.map { assumptions[Assumed.errorStatus].status(of: $0) } ?? 200
        if stated.httpStatus == nil, Int(exchange.httpStatus) != status {
            differences.append(
                Difference("HTTP status", expected: String(status), found: String(exchange.httpStatus))
            )
        }
        let type = assumptions[Assumed.answerContentType].type(of: form)
        if stated.contentType == nil, Self.mediaType(exchange.contentType) != type {
            differences.append(
                Difference(
                    "Content-Type", expected: type ?? "none",
                    found: exchange.contentType.map(Comparison.quoted) ?? "none"
                )
            )
        }
        return differences
    }

    /// A Content-Type without its parameters, in small letters.
    private static func mediaType(_ contentType: String?) -> String? {
        contentType?.split(separator: ";", omittingEmptySubsequences: false).first
            .map { Reading.trimmed($0.lowercased()) }
    }
}

extension WholeAnswer {
    private func contentDifferences(in exchange: Exchange, _ stated: Expectation) -> [Difference] {
        let fields = exchange.fields
        let codes = fields.filter { $0.name == ResponseRow.errorCodeName }.map(\.value)
        let known = Set((endpoint.errors + endpoint.assumedErrors).map(\.code))
        guard codes.count == 1, let number = Int(codes[0]), String(number) == codes[0],
            endpoint.successCodes.contains(number) || ErrorCode(rawValue: number).map(known.contains) == true
        else {
            let found = codes.isEmpty ? "none" : codes.map(Comparison.quoted).joined(separator: " and ")
            return stated.states(ResponseRow.errorCodeName)
                ? [] : [Difference(ResponseRow.errorCodeName, expected: "0 or a code of the page", found: found)]
        }
        var differences = lineDifferences(in: exchange)
        if let code = ErrorCode(rawValue: number) {
            differences += refusalDifferences(code, fields, stated)
        } else {
            differences += successDifferences(fields, stated)
        }
        return differences
    }

    private var form: any AnswerForm { request.answerForm }

    /// Lines have no names, so that it is their number that tells.
    private func lineDifferences(in exchange: Exchange) -> [Difference] {
        let lines = LinesForm.lines(of: exchange.body)
        let counts = form.fieldCounts(ofRefusal: lines.first?.hasPrefix("-") == true)
        if counts.isEmpty || counts.contains(lines.count) { return [] }
        let expected = counts.map { String($0) }.joined(separator: " or ")
        return [Difference("lines", expected: expected, found: String(lines.count))]
    }

    private func successDifferences(_ fields: [FormField], _ stated: Expectation) -> [Difference] {
        let refusing = [ResponseRow.errorMessageName, ResponseRow.errorItemName]
        let mayHaveMessage = assumptions[Assumed.successMessage] == .empty
        let rows = endpoint.responses.filter {
            !refusing.contains($0.name) || mayHaveMessage && $0.name == ResponseRow.errorMessageName
        }
        var differences = strangers(among: fields, allowed: rows, stated)
        if let objection = form.objection(toSuccess: fields) {
            differences.append(Difference("fields", expected: "those of the form in their order", found: objection))
        }
        let status = fields.first { $0.name == ResponseRow.statusName }?.value
        for row in rows where !stated.states(row.name) {
            let found = fields.filter { row.isNamed($0.name) }
            let values = found.map(\.value)
            if row.isInEverySuccess, values.isEmpty {
                differences.append(Difference(row.name, expected: "present", found: "absent"))
            }
            let known = row.values.map(\.value)
            for field in found where !known.isEmpty && !known.contains(field.value) && !stated.states(field.name) {
                differences.append(
                    Difference(
                        field.name, expected: "one of \(known.joined(separator: ", "))",
                        found: Comparison.quoted(field.value)
                    )
                )
            }
            var grounds = Grounds(assumptions)
            if let status, let value = values.first, let text = row.textByStatus?(status, &grounds), text != value {
                differences.append(
                    Difference(row.name, expected: Comparison.quoted(text), found: Comparison.quoted(value))
                )
            }
        }
        return differences
    }

    /// Fields that the answer should not have, and those that it has more than once.
    private func strangers(among fields: [FormField], allowed: [ResponseRow], _ stated: Expectation) -> [Difference] {
        var differences: [Difference] = []
        for (index, field) in fields.enumerated() {
            let row = allowed.first { $0.isNamed(field.name) }
            let isRepeated = row?.mayRepeat != true && fields[..<index].contains { $0.name == field.name }
            guard isRepeated || row == nil, isRepeated || !stated.states(field.name) else {
                continue
            }
            differences.append(
                Difference(
                    Comparison.quoted(field.name), expected: isRepeated ? "once" : "absent",
                    found: Comparison.quoted(field.value)
                )
            )
        }
        return differences
    }
}

extension WholeAnswer {
    private func refusalDifferences(
        _ code: ErrorCode, _ fields: [FormField], _ stated: Expectation
    ) -> [Difference] {
        let (messageName, itemName) = (ResponseRow.errorMessageName, ResponseRow.errorItemName)
        let hasItem = endpoint.namesItem(of: code, in: form, assuming: assumptions)
        let allowed = [ResponseRow.errorCodeName, messageName] + (hasItem ? [itemName] : [])
        var differences = strangers(among: fields, allowed: allowed.map { ResponseRow($0, "") }, stated)
        let item = fields.first { $0.name == itemName }?.value
        let message = fields.first { $0.name == messageName }?.value
        var subject: String?
        if !stated.states(messageName) {
            guard let message else {
                differences.append(Difference(messageName, expected: "the text of \(code.rawValue)", found: "absent"))
                return differences
            }
            subject = self.subject(of: message, code)
            if subject == nil {
                differences.append(
                    Difference(messageName, expected: expectedText(of: code), found: Comparison.quoted(message))
                )
            }
        }
        if hasItem, !stated.states(itemName) {
            let expected = subject.flatMap { $0.isEmpty ? nil : $0 } ?? stated.argument(of: code, at: endpoint)
            if item == nil || expected.map({ $0 != item }) == true {
                differences.append(
                    Difference(
                        itemName, expected: expected.map(Comparison.quoted) ?? "present",
                        found: item.map(Comparison.quoted) ?? "absent"
                    )
                )
            }
        }
        return differences
    }

    /// What a message is about; nil where it is no text of the code, or is about something that the call gives no reason for.
    private func subject(of message: String, _ code: ErrorCode) -> String? {
        let texts = endpoint.texts(of: code, assuming: assumptions)
        for text in texts {
            if let subject = text.subject(in: message), isPossible(subject, for: text.reason) { return subject }
        }
        switch endpoint.variation(of: code) {
        case .not: return nil
        case .whole: return messages.contains(message) ? "" : nil
        case .details:
            let isKnown = messages.contains { given in
                message == given || texts.contains { "\($0.template) \(given)" == message }
            }
            return isKnown ? "" : nil
        }
    }

    private func expectedText(of code: ErrorCode) -> String {
        let texts = endpoint.texts(of: code, assuming: assumptions).map { Comparison.quoted($0.template) }
        return texts.joined(separator: " or ") + (texts.contains { $0.contains("xxxx") } ? " about this call" : "")
    }

    /// Whether a refusal of this call can be about something.
    private func isPossible(_ subject: String, for reason: Reason) -> Bool {
        var grounds = Grounds(assumptions)
        let reading = Reading(request, &grounds)
        let arguments = reading.arguments
        // The profile says in which order a call is checked, so that the first answers.
        let byTables = reading.refusals.filter { $0.reason == reason }.prefix(1).map(\.subject)
        switch reason {
        case .unrecognizedArgument:
            // Some pages do not name it.
            return subject.isEmpty || byTables.contains(subject)
        case .missingArgument:
            let isKnown = endpoint.position(of: subject) != nil
            return byTables.isEmpty ? isKnown && arguments.text(of: subject) == nil : byTables.contains(subject)
        case .invalidArgument:
            guard byTables.isEmpty else { return byTables.contains(subject) }
            // A value that the tables take can only be refused for what the order is.
            guard let position = endpoint.position(of: subject) else { return false }
            let isSent =
                arguments.text(of: subject) != nil
                || subject == AutoUpdateDCV.orderNumber.name && arguments.contains(.baseOrderNumber)
            return isSent && endpoint.parameters[position].mayNameNothing
        case .notAwaitingAuthorization:
            return subject == arguments.orderNaming(&grounds)?.reference.number?.description
                || subject == arguments.orderNaming(&grounds)?.reference.text
        case .voucherExcludes, .endpointDenied:
            let asked = [ParameterName.newMethod, .newMethods].compactMap { arguments.text(of: $0) }
            return subject == endpoint.name.rawValue
                || asked.contains { $0.split { $0 == " " || $0 == "," }.contains { $0 == subject } }
        default:
            return true
        }
    }
}

extension ParameterRow {
    /// Whether a value of the right kind may still be refused: for what it names, an order, a domain, an address; or for how
    /// many it lists.
    fileprivate var mayNameNothing: Bool {
        parameter == .newMethods || !isSecret && parameter != .loginName && allowed.isEmpty
    }
}

extension Expectation {
    /// Whether a step says anything of a field.
    fileprivate func states(_ name: String) -> Bool { fields.contains { $0.name == name } }

    /// The argument that the stated text of a refusal names.
    fileprivate func argument(of code: ErrorCode, at endpoint: Endpoint) -> String? {
        for field in fields where field.name == ResponseRow.errorMessageName {
            guard case .equals(let text) = field.matcher else { continue }
            let parts = text.split(separator: "'", omittingEmptySubsequences: false)
            if parts.count == 3, endpoint.position(of: String(parts[1])) != nil || code == .unrecognizedArgument {
                return String(parts[1])
            }
        }
        return nil
    }
}
