/// Something wrong in a document: where, what, and what to do.
package struct Problem: Equatable, Sendable, CustomStringConvertible {
    /// The file, or what else the document is called.
    package let source: String
    package let place: Place?
    /// The way to the piece: `orders[2].domains[0].method`; empty for the whole document.
    package let path: String
    package let message: String

    package init(source: String, place: Place? = nil, path: String = "", message: String) {
        self.source = source
        self.place = place
        self.path = path
        self.message = message
    }

    package var description: String {
        let location = place.map { "\(source):\($0)" } ?? source
        return path.isEmpty ? "\(location): \(message)" : "\(location): \(path): \(message)"
    }
}

/// A document that cannot be used, with everything that is wrong with it.
package struct DocumentError: Error, CustomStringConvertible, Sendable {
    package let problems: [Problem]

    package init(_ problems: [Problem]) { self.problems = problems }
    package init(_ problem: Problem) { problems = [problem] }

    package var description: String { problems.map(\.description).joined(separator: "\n") }
}
