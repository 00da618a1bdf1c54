/// The name of a row of the documents, such as `AutoUpdateDCV/error/-47`. All are made from the descriptions of the
/// endpoints, none is typed a second time.
package struct RowID: Hashable, Sendable, CustomStringConvertible {
    package let description: String

    private init(_ endpoint: EndpointName, _ parts: [String]) {
        description = ([endpoint.rawValue] + parts).joined(separator: "/")
    }

    /// The row of a code in the error table of an endpoint.
    package static func error(_ endpoint: EndpointName, _ code: ErrorCode) -> RowID {
        RowID(endpoint, ["error", String(code.rawValue)])
    }

    /// A parameter, or an aspect of it: `required`, `max`, `value` and one of its values.
    package static func parameter(_ endpoint: EndpointName, _ name: String, _ aspect: String...) -> RowID {
        RowID(endpoint, ["parameter", name] + aspect)
    }

    /// A field of answers, or one of the values that the page lists for it.
    package static func response(_ endpoint: EndpointName, _ name: String, value: String? = nil) -> RowID {
        RowID(endpoint, ["response", name] + (value.map { ["value", $0] } ?? []))
    }

    /// A sample, by its number from 1.
    package static func sample(_ endpoint: EndpointName, _ number: Int) -> RowID {
        RowID(endpoint, ["sample", String(number)])
    }

    /// Every row of every page.
    package static let all = Row.all.map(\.id)
}
