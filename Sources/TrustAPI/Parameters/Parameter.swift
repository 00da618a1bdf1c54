/// A parameter whose value, once checked, is a `Value`: `arguments[AutoUpdateDCV.newMethod]` is a `ValidationMethod?`.
/// The check of a call and the typed value come from this one declaration.
///
/// A class for the same reason as `Endpoint`.
package final class Parameter<Value: Sendable>: Sendable {
    package let row: ParameterRow
    let kind: ValueKind<Value>

    package var name: String { row.name }

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
            canonical: { text, why in kind.read(text, &why).map { kind.write($0) } }
        )
    }
}
