import TrustAPI

/// A call as somebody types it into a shell, to a simulator on its default ports.
struct CurlCommand {
    /// All but the last end with a backslash, which has the shell read on.
    let lines: [String]

    init(_ call: ExampleCall) {
        let options = (call.isOverHTTPS ? " -k" : "") + (call.method == "GET" ? " -G" : "")
        let base = call.isOverHTTPS ? "https://localhost:8443" : "http://localhost:8080"
        let fields = call.fields.map { "  --data-urlencode \(Self.quoted("\($0.name)=\($0.value)"))" }
        let parts = ["curl\(options) \(Self.quoted(base + call.endpoint.path))"] + fields
        lines = parts.dropLast().map { "\($0) \\" } + parts.suffix(1)
    }

    /// A text in the single quotes of a shell.
    private static func quoted(_ text: String) -> String { "'\(text.replacing("'", with: "'\\''"))'" }
}
