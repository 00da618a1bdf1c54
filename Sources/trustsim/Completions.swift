import ArgumentParser

/// `trustsim completions`
struct Completions: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints a completion script for a shell.",
        discussion: """
            For bash: trustsim completions bash > ~/.local/share/bash-completion/completions/trustsim. For zsh, a file \
            _trustsim in a folder of $fpath; for fish, ~/.config/fish/completions/trustsim.fish.
            """
    )

    /// The shells that there are scripts for.
    enum Shell: String, CaseIterable, ExpressibleByArgument {
        case bash, zsh, fish
    }

    @Argument(help: "The shell: bash, zsh or fish.")
    var shell: Shell

    func run() {
        let parsed: CompletionShell =
            switch shell {
            case .bash: .bash
            case .zsh: .zsh
            case .fish: .fish
            }
        Terminal.put(Trustsim.completionScript(for: parsed))
    }
}
