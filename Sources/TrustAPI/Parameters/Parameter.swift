/// A parameter whose value, once checked, is a `Value`: `arguments[AutoUpdateDCV.newMethod]` is a `ValidationMethod?`.
/// The check of a call and the typed value come from this one declaration.
///
/// A class for the same reason as `Endpoint`.
package final class Parameter<Value: Sendable>: Sendable {
    /// Its row in the parameter table, without the type of the value.
    package let row: ParameterRow
    let kind: ValueKind<Value>

    /// The name, as it is sent.
    package var name: String { row.name }

    /// Takes the columns of the page in their order; `kind` says which values are read, and as what.
    package init(
        _ name: ParameterName,
        _ requirement: Requirement,
        _ kind: ValueKind<Value>,
        limit: Limit = .none,
        secret: Bool = false,
        standing: Standing = .documented,
        _ about: String
    ) {
        self.kind = kind
        self.row = ParameterRow(
            parameter: name,
            requirement: requirement,
            type: kind.type,
            limit: limit,
            allowed: kind.allowed,
            about: about,
            standing: standing,
            expected: kind.expected,
            longest: kind.longest,
            isSecret: secret,
            canonical: { text, grounds in kind.read(text, &grounds).map { kind.write($0) } }
        )
    }
}
