/// Where a document is being decoded, and what was found wrong so far. Decoding goes on after a problem, so that all are
/// told at once.
package struct Decoding: Sendable {
    private let source: String
    private var path: [Step] = []
    /// What was wrong so far; it is limited, so that a hostile document cannot fill the memory.
    package private(set) var problems: [Problem] = []
    /// How many problems there are beyond those that are told.
    private var untold = 0
    /// A document may be wrong in a million places; this many are enough to go on with.
    private static let mostTold = 100

    /// A step from a piece into one of its parts.
    private enum Step: Sendable {
        case field(String)
        case element(Int)
    }

    /// `source` is what messages call the document, such as its file.
    package init(source: String) { self.source = source }

    /// Notes a problem with the piece at hand.
    package mutating func complain(_ message: @autoclosure () -> String, at place: Place?) {
        guard isToldNext() else { return }
        problems.append(Problem(source: source, place: place, path: pathText, message: message()))
    }

    /// Whether the next problem is told; if not, it is counted.
    private mutating func isToldNext() -> Bool {
        if problems.count < Self.mostTold { return true }
        untold += 1
        return false
    }

    /// What was found wrong, in the order in which it stands in the document.
    fileprivate var report: DocumentError {
        let sorted = problems.sorted { ($0.place ?? .end, $0.path) < ($1.place ?? .end, $1.path) }
        let rest = Problem(source: source, message: "There are \(untold) problems more.")
        return DocumentError(untold == 0 ? sorted : sorted + [rest])
    }

    /// Goes into a field for as long as `body` runs.
    package mutating func inside<Result>(_ field: String, _ body: (inout Decoding) -> Result) -> Result {
        path.append(.field(field))
        defer { path.removeLast() }
        return body(&self)
    }

    /// Goes into an element of a list for as long as `body` runs.
    mutating func inside<Result>(element index: Int, _ body: (inout Decoding) -> Result) -> Result {
        path.append(.element(index))
        defer { path.removeLast() }
        return body(&self)
    }

    /// Notes what was found wrong in a piece that was decoded apart, under another path than it had there.
    package mutating func adopt(_ apart: [Problem], path rename: (String) -> String) {
        for problem in apart where isToldNext() {
            let renamed = rename(problem.path)
            let whole = [pathText, renamed].filter { !$0.isEmpty }.joined(separator: ".")
            problems.append(Problem(source: source, place: problem.place, path: whole, message: problem.message))
        }
    }

    private var pathText: String {
        path.reduce(into: "") { text, step in
            switch step {
            case .field(let name): text += text.isEmpty ? name : ".\(name)"
            case .element(let index): text += "[\(index)]"
            }
        }
    }
}

extension Coding {
    /// Decodes a whole document.
    /// - Throws: `DocumentError` with every problem, in the order in which they stand in it.
    package func decode(_ node: Node, source: String) throws(DocumentError) -> Value {
        var decoding = Decoding(source: source)
        let value = decode(node, &decoding)
        guard let value, decoding.problems.isEmpty else { throw decoding.report }
        return value
    }
}

extension Place {
    fileprivate static let end = Place(line: .max, column: .max)
}
