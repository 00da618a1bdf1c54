import ArgumentParser
import TrustSimulator

/// The options that bound the journal.
struct JournalOptions: ParsableArguments {
    @Option(help: ArgumentHelp("How many calls the journal of a world keeps.", valueName: "number"))
    var journalEntries = Journal.Limits().entries

    @Option(help: ArgumentHelp("How much the journals keep in all, such as 64MiB.", valueName: "size"))
    var journalBytes = ByteSize(bytes: Journal.Limits().bytes)

    func validate() throws {
        guard journalEntries >= 0 else { throw ValidationError("--journal-entries takes a number from 0.") }
    }

    var limits: Journal.Limits {
        var limits = Journal.Limits()
        limits.entries = journalEntries
        limits.bytes = journalBytes.bytes
        return limits
    }
}
