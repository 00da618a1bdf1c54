import ArgumentParser
import Foundation
import TrustRunner

/// What may be done to a target that is not a simulator of ours, and where its calls are written down.
struct GuardOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Login, order numbers and what is allowed on a target that is not ours.", valueName: "file"
        )
    )
    var bindings: String?

    @Option(
        help: ArgumentHelp("Adds a line for each call to such a target, before it is sent.", valueName: "file")
    )
    var auditLog: String?

    /// The bindings, where there are any.
    func bindingsFile(_ environment: [String: String]) throws(BindingsError) -> BindingsFile? {
        guard let bindings else { return nil }
        return try BindingsFile(bindings, environment: environment)
    }

    /// Writes lines to stderr, and to the file where one is named.
    func audit() throws(CommandFailure) -> @Sendable (String) throws -> Void {
        let tell: @Sendable (String) -> Void = { line in
            // A line of progress may stand there.
            if isatty(STDERR_FILENO) == 1 { Terminal.clearLine() }
            Terminal.tell(line)
        }
        guard let auditLog else { return tell }
        try OutputFile.check([("--audit-log", auditLog)])
        // A line is added as a whole, whoever else writes there and whenever this process ends.
        let descriptor: Int32
        do throws(Descriptor.Failure) {
            descriptor = try OutputFile.open(auditLog, O_CREAT | O_APPEND)
        } catch {
            throw CommandFailure(.usage, "--audit-log \(auditLog): the file cannot be written: \(error.reason).")
        }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        return { line in
            try file.write(contentsOf: Data((line + "\n").utf8))
            tell(line)
        }
    }
}
