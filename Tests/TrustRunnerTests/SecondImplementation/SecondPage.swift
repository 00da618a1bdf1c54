/// The arguments of an endpoint, written down from the vendor's pages a second time: nothing here comes from the tables of
/// the simulator, so that a mistake in one is none in the other.
struct SecondPage: Sendable {
    enum Kind: Sendable {
        case any, digits, number, minute
        case oneOf([String])
        case listOf([String])
    }

    struct Row: Sendable {
        let name: String
        var longest: Int?
        var kind = Kind.any
        /// Whether it has to be there, beside the arguments that are.
        var isDue: @Sendable ([String: String]) -> Bool = { _ in false }
    }

    let rows: [Row]
    /// Whether it answers line by line.
    var isLines = false

    static func of(_ name: String) -> SecondPage? { pages[name] }

    private static let always: @Sendable ([String: String]) -> Bool = { _ in true }
    private static let login = [
        Row(name: "loginName", longest: 64, isDue: always), Row(name: "loginPassword", longest: 128, isDue: always),
    ]
    private static let yesNo = Kind.oneOf(["Y", "N"])
    private static let methods = ["EMAIL", "HTTP_CSR_HASH", "HTTPS_CSR_HASH", "CNAME_CSR_HASH"]
    private static let orders = [
        Row(name: "orderNumber", kind: .digits, isDue: { $0["baseOrderNumber"] == nil }),
        Row(name: "baseOrderNumber", kind: .digits, isDue: { $0["orderNumber"] == nil }),
    ]
    private static let actions = [
        "ScheduledCallback", "ManualCallback", "ReplacePhone", "replaceEmailAddress", "ReplaceEmailAddress",
        "sendCallbackEmail",
    ]
    private static let languages = ["en-us", "ru_ru", "de-de", "pt-br", "nl-nl", "fr-fr"].flatMap { language in
        [language, String(language.map { $0 == "-" ? "_" : $0 == "_" ? "-" : $0 })]
    }

    private static let pages: [String: SecondPage] = [
        "AutoAuthorize": SecondPage(
            rows: login + [
                Row(name: "orderNumber", kind: .digits, isDue: always), Row(name: "test", longest: 1, kind: yesNo),
                Row(name: "disableSWP", longest: 1, kind: yesNo),
            ],
            isLines: true
        ),
        "AutoUpdateDCV": SecondPage(
            rows: login + orders + [
                Row(name: "domainName", longest: 255),
                Row(
                    name: "newMethod", longest: 32, kind: .oneOf(methods),
                    isDue: { $0["newMethods"] == nil && $0["domainNames"] == nil }
                ),
                Row(name: "newDCVEmailAddress", longest: 255, isDue: { $0["newMethod"] == "EMAIL" }),
                Row(name: "dcvTemplateID", kind: .number),
                Row(name: "domainNames", longest: 255, kind: .listOf([]), isDue: { $0["newMethods"] != nil }),
                Row(name: "newMethods", kind: .listOf(methods), isDue: { $0["domainNames"] != nil }),
                Row(
                    name: "newDCVEmailAddresses", longest: 255, kind: .listOf([]),
                    isDue: { arguments in
                        let asked = arguments["newMethods"]?.split(separator: " ").map(String.init) ?? []
                        return asked.contains("EMAIL") && asked.allSatisfy(methods.contains)
                    }
                ),
            ]
        ),
        "ResendDCVEmail": SecondPage(
            rows: login + orders + [
                Row(name: "dcvEmailAddress", longest: 255), Row(name: "dcvTemplateID", kind: .number),
            ]
        ),
        "UpdateUserEvClickThrough": SecondPage(
            rows: login + [
                Row(name: "action", longest: 100, kind: .oneOf(["ReplaceMailAddress", "ResendEmail"]), isDue: always),
                Row(name: "orderNumber", longest: 128, isDue: always),
                Row(name: "adminEmailAddress", longest: 255, isDue: { $0["action"] == "ReplaceMailAddress" }),
            ]
        ),
        "UpdateUserOvCallback": SecondPage(
            rows: login + [
                Row(name: "action", longest: 100, kind: .oneOf(actions), isDue: always),
                Row(name: "orderNumber", longest: 128, isDue: always),
                Row(name: "phoneNumber", longest: 32, isDue: { $0["action"] == "ReplacePhone" }),
                Row(
                    name: "emailAddress", longest: 255,
                    isDue: {
                        $0["action"]?.lowercased() == "replaceemailaddress" && actions.contains($0["action"] ?? "")
                    }
                ),
                Row(
                    name: "preferredTimeUTC", longest: 30, kind: .minute,
                    isDue: { ["ScheduledCallback", "ManualCallback"].contains($0["action"]) }
                ),
                Row(name: "extensionNumber", longest: 5), Row(name: "language", longest: 5, kind: .oneOf(languages)),
                Row(name: "comments", longest: 2000),
            ]
        ),
    ]
}

extension SecondPage.Row {
    /// Whether a value is one of this argument.
    func takes(_ value: String) -> Bool {
        if let longest, value.unicodeScalars.count > longest { return false }
        switch kind {
        case .any: return true
        case .digits: return value.utf8.allSatisfy { (48...57).contains($0) }
        case .number: return Int(value) != nil && value.first != "+"
        case .minute: return Self.isMinute(value)
        case .oneOf(let values): return values.contains(value)
        case .listOf(let values):
            let elements = value.split(separator: " ").map(String.init)
            return !elements.isEmpty && (values.isEmpty || elements.allSatisfy(values.contains))
        }
    }

    private static func isMinute(_ text: String) -> Bool {
        let pattern = #/(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2})/#.asciiOnlyDigits()
        guard let match = text.wholeMatch(of: pattern), let year = Int(match.1), let month = Int(match.2),
            let day = Int(match.3), let hour = Int(match.4), let minute = Int(match.5)
        else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...12).contains(month) && (1...days[month - 1]).contains(day) && hour < 24 && minute < 60
    }
}
