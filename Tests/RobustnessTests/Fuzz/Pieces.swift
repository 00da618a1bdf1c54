import TrustAPI

/// What noise is made of, so that it gets past the first check.
enum Pieces {
    /// Of forms and queries: names, values, separators, escapes whole and broken.
    static let form: [[UInt8]] = {
        let names = EndpointName.allCases.flatMap { $0.definition.parameters.map(\.name) }
        let values = EndpointName.allCases.flatMap { $0.definition.parameters.flatMap(\.allowed).map(\.value) }
        let separators = [
            "&", "&", "&", "=", "=", "=", "+", "%20", "%26", "%3D", "%", "%4", "%zz", "%00", "%C3", "%C3%A9",
        ]
        let others = [
            "login_name", "login_password", "11111111", "20000001", "99999999999999999999", "-1", "0",
            "www.example.com", "*.example.com", "test-1.ca test-2.ca", "admin@example.com", "2024-02-02 13:03",
            "2024-02-30+25%3A61", "loginName=login_name&loginPassword=login_password&orderNumber=11111111&", "é",
            "\u{0}",
            "\r\n", "LOGINNAME", "responseFormat", String(repeating: "a", count: 300),
        ]
        return (names + values + separators + others).map { Array($0.utf8) }
    }()

    static let paths: [[UInt8]] =
        (EndpointName.allCases.map(\.rawValue)
        + ["/", "products", "/products/!", "/products/%21", "!", "%", "%2", "..", "//", "?", "#", "é", "\u{0}"])
        .map { Array($0.utf8) }

    /// Of bodies in multipart/form-data whose boundary is `x`.
    static let multipart: [[UInt8]] = [
        "--x", "--x--", "\r\n", "\r\n", "\n", "\r\n--x\r\n", "\r\n\r\n", "--", "x", ";", ":", "=", "\"",
        "Content-Disposition: form-data; name=\"loginName\"\r\n\r\nlogin_name", "content-disposition:form-data;name=",
        #"Content-Disposition: form-data; name="orderNumber"; filename="f""#, "11111111", "é",
    ].map { Array($0.utf8) }

    /// Of documents in YAML and JSON.
    static let documents: [[UInt8]] = [
        "{", "}", "[", "]", ",", ":", ": ", "- ", "\n", "\n  ", "\"", "'", "\\u", "\\uD83D", "\\uDE00", "\\", "|", ">",
        "&a ",
        "*a", "!!str ", "---\n", "...", "#", "?", "null", "~", "true", "1e999", "-0", "007", "00", "1.50", "+1",
        "9223372036854775807", "-1",
        "0.001",
        "<<: *a", "{}", "[]", "é", "\u{FEFF}", "\t", "\u{0}", "2024-02-02T12:00:00Z", "9999-12-31T23:59:59Z", "orders",
        "accounts", "validates: {after: 9223372036854775807}", "given", "steps", "expect", "{{", "}}",
    ].map { Array($0.utf8) }
}
