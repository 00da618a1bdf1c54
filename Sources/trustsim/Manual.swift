import ArgumentParser
import TrustDocuments

/// `trustsim manual`
struct Manual: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints the manual page, for man.",
        discussion: "To read it: trustsim manual > trustsim.1 && man ./trustsim.1"
    )

    func run() throws {
        let page = ManualPage(try CommandDescription(of: Trustsim.self), version: ProgramVersion.number)
        Terminal.put(page.text, ending: "")
    }
}
