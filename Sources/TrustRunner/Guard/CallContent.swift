import TrustAPI

/// What a call that is about to be sent says of orders and logins, read from the very bytes of its address and its body, and
/// read as a careless server might: names in any case, with signs between their letters, escaped twice, in a form or not.
struct CallContent: Sendable {
    /// What the call says where it might name an order: an order number, or a text that is none.
    let orderClaims: [String]
    /// The values of arguments that are called `loginName`, or nearly so.
    let loginNames: [String]
    /// The values of arguments that are called `loginPassword`, or nearly so.
    let loginPasswords: [String]
    /// Whether a login may stand where no argument is: in a body that is no form.
    let mayHideLogin: Bool

    init(query: String?, body: [UInt8]) {
        let fields = (FormCoding.decode(Array((query ?? "").utf8)) + FormCoding.decode(body)).map(Self.plain)
        var claims: [String] = []
        var names: [String] = []
        var passwords: [String] = []
        var mayHideLogin = false
        for field in fields {
            let name = Self.letters(of: field.name)
            let value = Self.letters(of: field.value)
            if name.contains("order") { claims += [field.value] + Self.numbers(in: field.name) }
            if value.contains("ordernumber") { claims += Self.numbers(in: field.value) }
            switch name {
            case "loginname": names.append(field.value)
            case "loginpassword": passwords.append(field.value)
            case _ where name.contains("password"): mayHideLogin = true
            default: if value.contains("loginpassword") { mayHideLogin = true }
            }
        }
        orderClaims = claims
        loginNames = names
        loginPasswords = passwords
        self.mayHideLogin = mayHideLogin
    }

    /// The claims that name an order, or that somebody may read as a number.
    var orderNumbers: [String] { orderClaims.filter(Self.hasDigit) }

    /// Whether a text has a digit of any script.
    private static func hasDigit(_ text: String) -> Bool {
        text.unicodeScalars.contains { $0.properties.numericType != nil }
    }

    /// A field without escapes, also where it was escaped more than once.
    private static func plain(_ field: FormField) -> FormField { FormField(plain(field.name), plain(field.value)) }

    private static func plain(_ text: String) -> String {
        let bytes = Array(text.utf8)
        let unescaped = FormCoding.unescaped(bytes)
        return unescaped == bytes ? text : plain(String(decoding: unescaped, as: UTF8.self))
    }

    /// The letters and digits of a text, in small letters, as comparisons without case take them.
    private static func letters(of text: String) -> String {
        text.uppercased().lowercased().filter { $0.isLetter || $0.isNumber }
    }

    /// Every run of digits of any script.
    private static func numbers(in text: String) -> [String] {
        text.unicodeScalars.split { $0.properties.numericType == nil }.map { String(String.UnicodeScalarView($0)) }
    }
}
