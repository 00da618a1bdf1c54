import ArgumentParser

/// Options set in the environment: `TRUSTSIM_HTTPS_PORT` for `--https-port`.
///
/// They are put on the command line behind the names of the command, unless it has the option itself; so they are read and
/// checked in one place, as any other.
struct EnvironmentOptions {
    private static let prefix = "TRUSTSIM_"
    /// Options that are about one call of the program.
    private static let commandLineOnly: Set<String> = ["help", "version"]
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
        for option in try CommandDescription(of: path.command).arguments {
            guard let name = option.longName, !Self.commandLineOnly.contains(name) else { continue }
            let variable = Self.prefix + name.uppercased().replacing("-", with: "_")
            let isGiven = given.contains { $0 == "--\(name)" || $0.hasPrefix("--\(name)=") }
            guard let value = environment[variable], !isGiven else { continue }
            switch option.kind {
            case .option: added.append("--\(name)=\(value)")
            case .repeatedOption: added += value.split { $0 == " " || $0 == "," }.map { "--\(name)=\($0)" }
            case .flag: if try isOn(value, variable) { added.append("--\(name)") }
            case .positional: break
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
