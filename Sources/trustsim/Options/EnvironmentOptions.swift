import ArgumentParser
import TrustDocuments

/// Options set in the environment: `TRUSTSIM_HTTPS_PORT` for `--https-port`.
///
/// They are put on the command line behind the names of the command, unless it has the option itself; so they are read and
/// checked in one place, as any other.
struct EnvironmentOptions {
    private static let prefix = "TRUSTSIM_"
    private let environment: [String: String]

    init(_ environment: [String: String]) {
        self.environment = environment.filter { $0.key.hasPrefix(Self.prefix) }
    }

    /// Arguments of a program with the options of the environment added.
    func adding(to arguments: [String], of root: any ParsableCommand.Type) throws -> [String] {
        guard !environment.isEmpty else { return arguments }
        let path = CommandPath(in: arguments[...], of: root)
        let depth = arguments.count - path.rest.count
        guard depth > 0 else { return arguments }
        let given = arguments.prefix { $0 != "--" }
        var added: [String] = []
        for option in try OptionDescription.all(of: path.command) {
            let variable = Self.prefix + option.name.uppercased().replacing("-", with: "_")
            let isGiven = given.contains { $0 == "--\(option.name)" || $0.hasPrefix("--\(option.name)=") }
            guard let value = environment[variable], !isGiven else { continue }
            switch option.kind {
            case .option: added.append("--\(option.name)=\(value)")
            case .repeated: added += value.split { $0 == " " || $0 == "," }.map { "--\(option.name)=\($0)" }
            case .flag: if try isOn(value, variable) { added.append("--\(option.name)") }
            }
        }
        return arguments.prefix(depth) + added + path.rest
    }

    private func isOn(_ value: String, _ variable: String) throws(CommandFailure) -> Bool {
        switch value.lowercased() {
        case "1", "true", "yes", "on": return true
        case "", "0", "false", "no", "off": return false
        default:
            throw CommandFailure(.usage, "\(variable) is '\(value)'; it switches something, so 1 or 0 is expected.")
        }
    }
}

/// An option of a command, as the parser describes it.
private struct OptionDescription {
    enum Kind {
        case flag, option, repeated
    }

    let name: String
    let kind: Kind

    static func all(of command: any ParsableCommand.Type) throws -> [OptionDescription] {
        let tree = try Document.readJSON(Array(command._dumpHelp().utf8), source: "help")
        guard case .list(let arguments) = tree["command"]?["arguments"]?.content else { return [] }
        return arguments.compactMap { argument in
            guard let name = argument["preferredName"], name["kind"]?.text == "long", let text = name["name"]?.text,
                text != "help", text != "version"
            else { return nil }
            let isFlag = argument["kind"]?.text == "flag"
            let isRepeated = argument["isRepeating"]?.content == .bool(true)
            return OptionDescription(name: text, kind: isFlag ? .flag : isRepeated ? .repeated : .option)
        }
    }
}
