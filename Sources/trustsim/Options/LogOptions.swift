import ArgumentParser
import Logging

/// The options about what a server tells of itself.
struct LogOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What is logged to stderr: trace, debug (each call), info, notice, warning, error or critical.",
            valueName: "level"
        ),
        transform: Self.level
    )
    var logLevel = Logger.Level.notice

    var logger: Logger {
        var logger = Logger(label: "trustsim", factory: { StreamLogHandler.standardError(label: $0) })
        logger.logLevel = logLevel
        return logger
    }

    private static func level(_ text: String) throws -> Logger.Level {
        guard let level = Logger.Level(rawValue: text) else {
            let known = Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("'\(text)' is no level. There is: \(known).")
        }
        return level
    }
}
