extension Reading {
    /// Why an argument counts as missing: it was not sent, it is empty, or it stands where it is not read.
    func absence(
        of row: ParameterRow, in request: Request, sent fields: [FormField], _ grounds: inout Grounds
    ) -> String {
        let name = row.name
        if fields.contains(where: { $0.name == name && $0.value.isEmpty }) {
            return "\(name) was sent without a value, which counts as missing (empty-argument)"
        }
        if let place = request.placeNotRead(of: name) { return "\(name) \(place)" }
        switch row.requirement {
        case .conditional(.without(let other), _):
            if let place = request.placeNotRead(of: other.rawValue) { return "\(other.rawValue) \(place)" }
            return "neither \(name) nor \(other.rawValue) was sent"
        case .conditional(let condition, _):
            return "\(condition.words(arguments, &grounds)), so \(name) is required"
        case .required, .optional:
            return "\(name) was not sent"
        }
    }
}

extension Request {
    /// Where an argument stands that is not read, and how it would be, as the end of a sentence; nil where it stands nowhere.
    fileprivate func placeNotRead(of name: String) -> String? {
        func stands(in fields: [FormField]) -> Bool { fields.contains { $0.name == name && !$0.value.isEmpty } }
        let (query, body) = sentFields
        if method != "GET", stands(in: query) {
            return "stands in the query string, which is not read (\(Assumed.argumentsInQuery.name) = merged reads it)"
        }
        guard stands(in: body) else { return nil }
        return isMultipart
            ? "stands in a body in multipart/form-data, which is not read (\(Assumed.multipartBody.name) = read reads it)"
            : "stands in a body that is not called \(PairsForm.contentType), and \(Assumed.contentType.name) is required"
    }
}

extension Request {
    /// Why the body is no form, where it plainly is something else, as the reason that its fields are unknown.
    var reasonNoForm: String? {
        if body.starts(with: [0x1F, 0x8B]) {
            return "the body is compressed (gzip), and the API reads its bytes as they are"
        }
        let first = body.first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
            ? "the body is JSON, and the API reads \(PairsForm.contentType)" : nil
    }
}

extension Condition {
    /// What holds where the condition does, in a sentence.
    fileprivate func words(_ arguments: Arguments, _ grounds: inout Grounds) -> String {
        switch self {
        case .without(let name): "\(name.rawValue) was not sent"
        case .withoutEither(let one, let other): "neither \(one.rawValue) nor \(other.rawValue) was sent"
        case .with(let name): "\(name.rawValue) was sent"
        case .value(let name, _), .valueWithout(_, of: let name, _):
            "\(name.rawValue) is \(arguments.canonicalText(of: name, &grounds) ?? "")"
        case .list(let name, let value): "\(name.rawValue) has \(value)"
        case .decidedByOrder: "the order has several domains"
        }
    }
}

extension Endpoint {
    /// Why a name is no argument of this endpoint.
    func objection(toArgument name: String) -> String {
        let known = position(ofAnyCase: name).map { parameters[$0].name }
        let hint = known.map { "; it has '\($0)' (\(Assumed.argumentNames.name) = any-case takes either)" } ?? ""
        return "\(self.name.rawValue) has no argument that is called \(name.shown(as: "name"))\(hint)"
    }
}
