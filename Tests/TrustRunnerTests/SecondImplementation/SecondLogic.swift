import Foundation

/// What came over the wire.
struct SecondRequest: Sendable {
    let method: String
    let path: String
    let query: String
    let contentType: String
    let body: [UInt8]
    let isSecure: Bool
}

/// What goes back.
struct SecondResponse: Sendable {
    let status: Int
    let contentType: String
    let body: [UInt8]
}

/// A server of the same API with habits of its own, written from the documents without the code of the simulator.
struct SecondLogic: Sendable {
    private struct Failure: Error {
        let code: Int
        let text: String
        var item: String?
    }

    let habits: Set<Habit>
    let login = (name: "login_name", password: "login_password")
    /// The orders that there are, by their numbers, and whether each was authorized.
    private(set) var authorized: [String: Bool] = ["7000001": false]
    private(set) var count = 0

    init(habits: Set<Habit>) { self.habits = habits }

    mutating func respond(to request: SecondRequest) -> SecondResponse {
        count += 1
        guard let name = request.path.split(separator: "!").last.map(String.init), let page = SecondPage.of(name) else {
            return SecondResponse(status: 404, contentType: "text/plain", body: [])
        }
        do {
            let results = try carryOut(request, name, page)
            return response([("errorCode", "0")] + results, page, status: 200)
        } catch {
            var fields = [("errorCode", String(error.code)), ("errorMessage", error.text)]
            if let item = error.item, !page.isLines, !habits.contains(.noErrorItem) {
                fields.append(("errorItem", item))
            }
            if habits.contains(.messageBeforeCode) { fields.swapAt(0, 1) }
            return response(fields, page, status: habits.contains(.badRequest) ? 400 : 200)
        }
    }

    // MARK: What it does

    private mutating func carryOut(
        _ request: SecondRequest, _ name: String, _ page: SecondPage
    ) throws(Failure) -> [(String, String)] {
        guard request.isSecure else { throw Failure(code: -1, text: "Request was not made over https!") }
        guard request.method == "POST" else { throw Failure(code: -17, text: "Request used GET rather than POST!") }
        var arguments: [String: String] = [:]
        var strangers: [String] = []
        var twice: Set<String> = []
        for (sent, value) in fields(of: request) {
            guard let row = page.rows.first(where: { isName(sent, of: $0.name) }) else {
                strangers.append(sent)
                continue
            }
            if value.isEmpty { continue }
            if arguments[row.name] != nil { twice.insert(row.name) }
            if arguments[row.name] == nil || habits.contains(.lastOfRepeated) { arguments[row.name] = value }
        }
        if habits.contains(.lastOfRepeated) { twice = [] }
        if habits.contains(.loginFirst) { try checkLogin(arguments) }
        if let stranger = strangers.first { throw unknown(stranger, name) }
        if let row = page.rows.first(where: { arguments[$0.name] == nil && $0.isDue(arguments) }) {
            throw Failure(code: -3, text: "The '\(row.name)' argument is missing!", item: row.name)
        }
        for row in page.rows {
            guard let value = arguments[row.name] else { continue }
            if twice.contains(row.name) || !row.takes(value) { throw invalid(row.name) }
        }
        try checkLogin(arguments)
        return try act(name, arguments)
    }

    private func checkLogin(_ arguments: [String: String]) throws(Failure) {
        if arguments["loginName"] == login.name, arguments["loginPassword"] == login.password { return }
        throw Failure(
            code: -16,
            text: "Incorrect login details, account is locked, password has expired or your source IP is blocked."
        )
    }

    private mutating func act(_ name: String, _ arguments: [String: String]) throws(Failure) -> [(String, String)] {
        let naming = arguments["orderNumber"] == nil ? "baseOrderNumber" : "orderNumber"
        guard let number = arguments[naming], let isAuthorized = authorized[number] else { throw invalid(naming) }
        guard name == "AutoAuthorize" else { return [] }
        if isAuthorized {
            throw Failure(code: -27, text: "Order \(number) is not currently Awaiting Authorization/Rejection!")
        }
        if arguments["test"] != "Y" { authorized[number] = true }
        return []
    }

    private func isName(_ sent: String, of name: String) -> Bool {
        sent == name || habits.contains(.anyCaseOfNames) && sent.lowercased() == name.lowercased()
    }

    private func unknown(_ name: String, _ endpoint: String) -> Failure {
        if habits.contains(.britishSpelling) {
            return Failure(code: -2, text: "'\(name)' is an unrecognised argument!", item: name)
        }
        let text = endpoint == "AutoAuthorize" ? "Unrecognised argument!" : "'\(name)' is an unrecognized argument!"
        return Failure(code: -2, text: text, item: name)
    }

    private func invalid(_ name: String) -> Failure {
        Failure(code: -4, text: "The value of the '\(name)' argument is invalid!", item: name)
    }
}

// MARK: What it reads and writes

extension SecondLogic {
    private func fields(of request: SecondRequest) -> [(String, String)] {
        let isMultipart = request.contentType.lowercased().hasPrefix("multipart/")
        let query = habits.contains(.queryCounts) ? Self.decoded(request.query) : []
        return query + (isMultipart ? [] : Self.decoded(String(decoding: request.body, as: UTF8.self)))
    }

    private static func decoded(_ form: String) -> [(String, String)] {
        form.split(separator: "&").map { piece in
            let parts = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { part in
                let plain = part.replacing("+", with: " ")
                return plain.removingPercentEncoding ?? String(plain)
            }
            return (parts[0], parts.count > 1 ? parts[1] : "")
        }
    }

    private func response(_ fields: [(String, String)], _ page: SecondPage, status: Int) -> SecondResponse {
        var text =
            page.isLines
            ? fields.map(\.1).joined(separator: habits.contains(.crlf) ? "\r\n" : "\n")
            : fields.map { "\(encoded($0.0))=\(encoded($0.1))" }.joined(separator: "&")
        if habits.contains(.trailingNewline) { text += "\n" }
        let usual = page.isLines ? "text/plain" : "application/x-www-form-urlencoded"
        return SecondResponse(
            status: status, contentType: habits.contains(.html) ? "text/html" : usual, body: Array(text.utf8)
        )
    }

    private func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let character = Character(Unicode.Scalar(byte))
            if character.isASCII, character.isLetter || character.isNumber || "*-._".contains(character) {
                return String(character)
            }
            if byte == 32, !habits.contains(.percentBlanks) { return "+" }
            let digits = String(byte, radix: 16, uppercase: !habits.contains(.smallHexDigits))
            return "%" + (digits.count < 2 ? "0" : "") + digits
        }.joined()
    }
}
