import ArgumentParser
import TrustDocuments

/// A command as the parser describes it, from the declarations of its options.
struct CommandDescription {
    /// What an argument of a command is.
    enum Kind: Equatable {
        case flag, option, repeatedOption, positional
    }

    /// An option or a positional argument.
    struct Argument {
        let kind: Kind
        /// Its spellings on the command line, such as `--https-port`; none for a positional argument.
        let spellings: [String]
        /// Its long name without dashes; nil where there is none.
        let longName: String?
        /// What stands for its value in the help.
        let valueName: String
        let about: String
        let defaultValue: String?
        let isOptional: Bool
        let isShown: Bool
    }

    let name: String
    let abstract: String
    let discussion: String
    let arguments: [Argument]
    let subcommands: [CommandDescription]

    /// - Throws: `DocumentError` where the parser's description is no JSON, which would be its mistake.
    init(of command: any ParsableCommand.Type) throws(DocumentError) {
        let tree = try Document.readJSON(Array(command._dumpHelp().utf8), source: "help")
        self.init(tree["command"] ?? Node(.map([])))
    }

    private init(_ node: Node) {
        func text(_ key: String) -> String { node[key]?.text ?? "" }
        func list(_ key: String) -> [Node] {
            guard case .list(let elements) = node[key]?.content else { return [] }
            return Array(elements)
        }
        name = text("commandName")
        abstract = text("abstract")
        discussion = text("discussion")
        arguments = list("arguments").map(Argument.init)
        subcommands = list("subcommands").map(CommandDescription.init)
    }
}

extension CommandDescription.Argument {
    fileprivate init(_ node: Node) {
        func isTrue(_ key: String) -> Bool { node[key]?.content == .bool(true) }
        kind =
            switch node["kind"]?.text {
            case "flag": .flag
            case "positional": .positional
            default: isTrue("isRepeating") ? .repeatedOption : .option
            }
        var names: [(kind: String?, name: String)] = []
        if case .list(let elements) = node["names"]?.content {
            names = elements.map { ($0["kind"]?.text, $0["name"]?.text ?? "") }
        }
        spellings = names.map { $0.kind == "long" ? "--\($0.name)" : "-\($0.name)" }
        longName = names.first { $0.kind == "long" }?.name
        valueName = node["valueName"]?.text ?? ""
        about = node["abstract"]?.text ?? ""
        defaultValue = node["defaultValue"]?.text
        isOptional = isTrue("isOptional")
        isShown = isTrue("shouldDisplay")
    }
}
