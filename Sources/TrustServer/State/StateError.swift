/// Why a folder of `serve --state` cannot be used.
package enum StateError: Error, CustomStringConvertible {
    case unusable(path: String, reason: String)
    case taken(path: String)
    /// The world or the assumptions that were asked for are not those of the folder.
    case differs(path: String, what: String)
    case damaged(StateDamage)
    /// An input gave something else than it gave before.
    case diverges(path: String, line: Int, then: String, now: String)

    package var description: String {
        switch self {
        case .unusable(let path, let reason):
            "The state in '\(path)' cannot be used: \(reason)"
        case .taken(let path):
            "Another process has the state in '\(path)'. Stop it, or give this one a folder of its own."
        case .differs(let path, let what):
            "The state in '\(path)' was started with another \(what) than is asked for now. Leave the option out to go on "
                + "with it, or give another folder."
        case .damaged(let damage):
            damage.description
        case .diverges(let path, let line, let then, let now):
            "\(path):\(line): this input gives another answer now than it gave then.\n  then: \(then)\n  now:  \(now)"
        }
    }
}
