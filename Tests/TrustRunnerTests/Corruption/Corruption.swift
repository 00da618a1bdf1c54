import TrustAPI

/// One thing wrong with an answer.
struct Corruption: Sendable, CustomStringConvertible {
    /// What is changed: what an answer says, or what stands around it.
    enum Kind: Sendable {
        case meaning, head
    }

    let kind: Kind
    let description: String
    /// The answer with it; nil where the answer has nothing of the kind to change.
    let apply: @Sendable (WireAnswer, EndpointName) -> WireAnswer?

    static let all = codes + texts + items + results + fields + bodies + heads

    private static func fields(
        _ description: String, _ change: @escaping @Sendable (inout [FormField], Bool) -> Bool
    ) -> Corruption {
        Corruption(kind: .meaning, description: description) { answer, endpoint in
            let form = answer.form(of: endpoint)
            var fields = form.decode(answer.body)
            let isRefusal = fields.first?.value.hasPrefix("-") == true
            // A fault has put something else in the place of an answer.
            guard fields.first?.name == "errorCode", change(&fields, isRefusal) else { return nil }
            var changed = answer
            changed.body = form.encode(fields, in: .usual)
            return changed.body == answer.body ? nil : changed
        }
    }

    /// A change of the value of a field; nil where it cannot be changed so.
    private static func value(
        _ name: String, _ description: String, _ change: @escaping @Sendable (String) -> String?
    ) -> Corruption {
        fields("\(name): \(description)") { fields, _ in
            guard let index = fields.firstIndex(where: { $0.name == name }), let value = change(fields[index].value)
            else {
                return false
            }
            fields[index] = FormField(name, value)
            return true
        }
    }

    private static func absent(_ name: String) -> Corruption {
        fields("\(name): absent") { fields, _ in
            guard let index = fields.firstIndex(where: { $0.name == name }) else { return false }
            fields.remove(at: index)
            return true
        }
    }

    private static let codes = [
        value("errorCode", "another") { $0 == "0" ? "-14" : $0 == "-4" ? "-3" : "-4" },
        value("errorCode", "zero") { $0 == "0" ? nil : "0" },
        value("errorCode", "without its sign") { $0.hasPrefix("-") ? String($0.dropFirst()) : nil },
        absent("errorCode"),
    ]

    private static let texts = [
        value("errorMessage", "another letter") { text in
            text.first.map { String($0 == "X" ? "Y" : "X") + text.dropFirst() }
        },
        value("errorMessage", "another case") { $0 == $0.lowercased() ? nil : $0.lowercased() },
        value("errorMessage", "without the mark at its end") {
            $0.last?.isLetter == false ? String($0.dropLast()) : nil
        },
        value("errorMessage", "without quotes") { $0.contains("'") ? $0.replacing("'", with: "") : nil },
        value("errorMessage", "about another argument") { text in
            let parts = text.split(separator: "'", omittingEmptySubsequences: false)
            guard parts.count == 3 else { return nil }
            return "\(parts[0])'\(parts[1] == "loginName" ? "loginPassword" : "loginName")'\(parts[2])"
        },
        absent("errorMessage"),
    ]

    private static let items = [
        value("errorItem", "another") { $0 == "loginName" ? "loginPassword" : "loginName" },
        absent("errorItem"),
        fields("errorItem: added") { fields, isRefusal in
            guard isRefusal, fields[0].value != "-2", !fields.contains(where: { $0.name == "errorItem" }) else {
                return false
            }
            fields.append(FormField("errorItem", "orderNumber"))
            return true
        },
    ]

    private static let results = [
        value("status", "another") { $0 == "1" ? "0" : "1" }, absent("status"),
        value("description", "another") { $0 + "!" }, absent("description"),
        fields("errorMessage: added to a success") { fields, isRefusal in
            if isRefusal { return false }
            fields.append(FormField("errorMessage", "done"))
            return true
        },
    ]

    private static let fields = [
        fields("a field or line added") { fields, _ in
            fields.append(FormField("requestId", "4711"))
            return true
        },
        fields("the last field or line dropped") { fields, _ in
            if fields.count < 2 { return false }
            fields.removeLast()
            return true
        },
        fields("the first field or line twice") { fields, _ in
            fields.insert(fields[0], at: 1)
            return true
        },
    ]

    private static func body(_ description: String, _ change: @escaping @Sendable ([FormField], Bool) -> String)
        -> Corruption
    {
        Corruption(kind: .meaning, description: "body: \(description)") { answer, endpoint in
            let form = answer.form(of: endpoint)
            let (isPairs, fields) = (form.namesFields, form.decode(answer.body))
            guard fields.first?.name == "errorCode" else { return nil }
            var changed = answer
            changed.body = Array(change(fields, isPairs).utf8)
            return changed
        }
    }

    private static let bodies = [
        body("empty") { _, _ in "" },
        body("HTML") { _, _ in "<html><body>Service Unavailable</body></html>" },
        body("the other form") { fields, isPairs in
            isPairs
                ? fields.map(\.value).joined(separator: "\n")
                : String(decoding: FormCoding.encode(fields), as: UTF8.self)
        },
    ]

    private static func head(_ description: String, _ change: @escaping @Sendable (inout WireAnswer) -> Void)
        -> Corruption
    {
        Corruption(kind: .head, description: description) { answer, _ in
            var changed = answer
            change(&changed)
            return changed == answer ? nil : changed
        }
    }

    private static let heads = statuses + types

    private static let statuses: [Corruption] = [500, 404, 302].map { (status: Int) in
        head("HTTP status \(status)") { $0.status = status }
    }

    private static let types: [Corruption] =
        ["text/html", "application/json", "text/plain", "application/x-www-form-urlencoded"].map { (type: String) in
            head("Content-Type \(type)") { $0.contentType = type }
        } + [head("no Content-Type") { $0.contentType = nil }]
}

extension WireAnswer {
    /// The form that the answer is in, told by its type.
    fileprivate func form(of endpoint: EndpointName) -> any AnswerForm {
        let forms = endpoint.definition.answerForms
        return forms.all.first { $0.contentType == contentType } ?? forms.usual
    }
}
