import TrustAPI

/// A curl command as it was printed, read as a shell and curl read it.
struct PastedCurl {
    enum Unreadable: Error {
        case openQuote(String)
        case option(String)
        case address(String)
    }

    /// What a simulator on its default ports gets.
    let request: Request

    /// The commands in a text, in their order.
    static func all(in text: String) throws -> [PastedCurl] {
        // A shell goes on with the next line behind a backslash.
        let lines = text.replacing(" \\\n", with: " ").split(separator: "\n").map { $0.drop { $0 == " " } }
        return try lines.filter { $0.hasPrefix("curl ") }.map { try PastedCurl(String($0)) }
    }

    private init(_ command: String) throws {
        var words = try Self.words(of: command).dropFirst()
        var form: [String] = []
        var address = ""
        var isGet = false
        var trustsAny = false
        while let word = words.popFirst() {
            switch word {
            case "-k": trustsAny = true
            case "-G": isGet = true
            case "--data-urlencode": form.append(Self.encoded(words.popFirst() ?? ""))
            case _ where word.hasPrefix("-"): throw Unreadable.option(word)
            default: address = word
            }
        }
        let bases = [(https: true, text: "https://localhost:8443"), (https: false, text: "http://localhost:8080")]
        guard let base = bases.first(where: { address.hasPrefix($0.text) }), trustsAny || !base.https,
            let endpoint = EndpointName(path: String(address.dropFirst(base.text.count)))
        else { throw Unreadable.address(address) }
        let bytes = Array(form.joined(separator: "&").utf8)
        request =
            isGet
            ? Request(endpoint: endpoint, method: "GET", isOverHTTPS: base.https, query: bytes)
            : Request(
                endpoint: endpoint, isOverHTTPS: base.https, contentType: "application/x-www-form-urlencoded",
                body: bytes
            )
    }

    /// What curl makes of `name=value`: the value is encoded, the name is sent as it is.
    private static func encoded(_ field: String) -> String {
        let pieces = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let value = FormCoding.encode([FormField("", pieces.count == 2 ? pieces[1] : "")])
        return pieces[0] + String(decoding: value, as: UTF8.self)
    }

    /// The words of a command line, with single quotes and backslashes taken away.
    private static func words(of command: String) throws -> [String] {
        var words: [String] = []
        var word: String?
        var isQuoted = false
        var isEscaped = false
        for character in command {
            switch character {
            case _ where isEscaped:
                word = (word ?? "") + String(character)
                isEscaped = false
            case "'":
                word = word ?? ""
                isQuoted.toggle()
            case "\\" where !isQuoted:
                isEscaped = true
            case " " where !isQuoted:
                if let word { words.append(word) }
                word = nil
            default:
                word = (word ?? "") + String(character)
            }
        }
        guard !isQuoted else { throw Unreadable.openQuote(command) }
        if let word { words.append(word) }
        return words
    }
}
