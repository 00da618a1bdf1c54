package import TrustDocuments

extension Coding {
    /// Reads a document: in JSON where the file (`source`) is called `….json`, else in YAML.
    package func read(_ text: String, source: String) throws(DocumentError) -> Value {
        try decode(Document.read(Array(text.utf8), source: source), source: source)
    }

    /// What is wrong with a document, each with its place; nothing where it can be read.
    package func problems(in text: String, source: String) -> [String] {
        do {
            _ = try read(text, source: source)
            return []
        } catch {
            return error.problems.map(\.description)
        }
    }
}
