/// Something wrong in a document: where, what, and what to do.
package struct Problem: Equatable, Sendable, CustomStringConvertible {
    /// The file, or what else the document is called.
    package let source: String
    /// Where in the document; nil where it is not known.
    package let place: Place?
    /// The way to the piece: `orders[2].domains[0].method`; empty for the whole document.
    package let path: String
    /// What is wrong, and what to do about it.
    package let message: String

    /// `path` is empty for a problem with the whole document.
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
    /// What is wrong, in the order of the document.
    package let problems: [Problem]

    /// Takes the problems in the order of the document.
    package init(_ problems: [Problem]) { self.problems = problems }
    /// An error with one problem.
    package init(_ problem: Problem) { problems = [problem] }

    package var description: String { problems.map(\.description).joined(separator: "\n") }
}
