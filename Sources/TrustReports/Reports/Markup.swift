/// How a markup language writes a text so that nothing in it is taken for markup.
protocol MarkupLanguage {
    static func escaped(_ text: String) -> String
}

/// A piece of a document in a markup language, written as a literal. What is interpolated is escaped, unless it is markup
/// itself.
struct Markup<Language: MarkupLanguage>: ExpressibleByStringInterpolation {
    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity) }

        mutating func appendLiteral(_ literal: String) { text += literal }

        mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            text += Language.escaped(value.description)
        }

        mutating func appendInterpolation(_ markup: Markup) { text += markup.text }

        mutating func appendInterpolation(_ pieces: [Markup], separator: String = "") {
            text += pieces.map(\.text).joined(separator: separator)
        }
    }

    let text: String

    init(stringLiteral text: String) { self.text = text }

    init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }
}
