import TrustDocuments

/// Which of the calls that a fault is for it strikes, counted from 1.
public enum FaultTiming: Sendable, Hashable {
    /// All.
    case always
    /// The first so many.
    case first(Int)
    /// Those at these positions.
    case nth([Int])
    /// One in so many.
    case every(Int)
    /// So many in a hundred, the same ones in each run.
    case probability(percent: Int)

    var node: Node {
        switch self {
        case .always: .string("always")
        case .first(let count): .map([("first", .number(count))])
        case .nth(let positions): .map([("nth", .list(positions.map(Node.number)))])
        case .every(let stride): .map([("every", .number(stride))])
        case .probability(let percent): .map([("probability", .number(percent))])
        }
    }
}
