import TrustDocuments

/// How often a call is expected.
public enum CallCount: Sendable, Hashable {
    /// So often, no more and no less.
    case exactly(Int)
    /// So often or more.
    case atLeast(Int)
    /// So often or less.
    case atMost(Int)
    /// As often as one of these numbers.
    case between(ClosedRange<Int>)

    /// Not at all.
    public static let never = CallCount.exactly(0)
    /// Just once.
    public static let once = CallCount.exactly(1)

    var node: Node {
        switch self {
        case .exactly(let count): .map([("exactly", .number(count))])
        case .atLeast(let count): .map([("atLeast", .number(count))])
        case .atMost(let count): .map([("atMost", .number(count))])
        case .between(let range): .map([("atLeast", .number(range.lowerBound)), ("atMost", .number(range.upperBound))])
        }
    }
}
