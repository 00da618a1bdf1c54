/// An endpoint as its page describes it. Decoding, the checks -2, -3 and -4, the wording of refusals, row ids and
/// the client side all read this one description.
///
/// A class, though a value at heart: each call asks for its page several times, and this way gets it without copying the
/// tables.
package final class Endpoint: Sendable {
    /// The name, as the vendor's documentation has it.
    package let name: EndpointName
    /// One line for people: what the call is for.
    package let purpose: String
    /// The path under which it answers, with a literal `!`.
    package let path: String
    /// Whether it is one of the five that have a page, or a neighbour of these.
    package let ring: Ring
    /// The codes of an answer to a call that was carried out.
    package let successCodes: Set<Int>
    /// The forms that its answers can have.
    package let answerForms: AnswerForms
    /// The rows of the request table, in the order of the page; checks go through them in this order.
    package let parameters: [ParameterRow]
    /// The rows of the response table, in the order in which they stand in an answer.
    package let responses: [ResponseRow]
    /// The rows of the error table.
    package let errors: [ErrorRow]
    /// Errors that no row of the page has, which only an assumption can bring.
    package let assumedErrors: [ErrorRow]
    /// What a call that succeeds leads to outside the API.
    package let consequences: [Consequence]
    /// The samples of the page, numbered from 1 in the order of the page.
    package let samples: [Sample]
    /// The names of the parameters, close together: each argument of a call is looked for here.
    private let parameterNames: [String]
    /// The requirements likewise: each call has them checked.
    private let requirements: [Requirement]
    /// The answer to a call that was carried out and has no results, as most are, in the usual form.
    let plainSuccess: [UInt8]

    /// Takes the tables of the page, each in its order, which is also the order of the checks.
    package init(
        _ name: EndpointName,
        ring: Ring = .first,
        path: String,
        purpose: String,
        answerForms: AnswerForms,
        successCodes: Set<Int> = [0],
        parameters: [ParameterRow],
        responses: [ResponseRow],
        errors: [ErrorRow],
        assumedErrors: [ErrorRow] = [],
        consequences: [Consequence],
        samples: [Sample]
    ) {
        precondition(
            parameters.count <= Arguments.mostPlaces, "\(name.rawValue) has more rows than Arguments can tell.")
        self.name = name
        self.purpose = purpose
        self.path = path
        self.ring = ring
        self.answerForms = answerForms
        self.successCodes = successCodes
        self.parameters = parameters
        self.responses = responses
        self.errors = errors
        self.assumedErrors = assumedErrors
        self.consequences = consequences
        self.samples = samples
        parameterNames = parameters.map(\.name)
        requirements = parameters.map(\.requirement)
        var discarded = Grounds(Assumptions())
        plainSuccess = answerForms.usual.encode([FormField(ResponseRow.errorCodeName, "0")], &discarded)
    }

    /// The position of a parameter in the request table, or nil when the page does not have it.
    package func position(of parameterName: String) -> Int? {
        // Most names differ in length already, which is quicker to see.
        let length = parameterName.utf8.count
        return parameterNames.firstIndex { $0.utf8.count == length && $0 == parameterName }
    }

    /// The position of a parameter whose name is this but for the case of its letters.
    func position(ofAnyCase parameterName: String) -> Int? {
        parameterNames.firstIndex { ASCII.equalIgnoringCase($0, parameterName) }
    }

    /// Whether a call with these arguments must also have the one at a position of the request table.
    func isDue(_ position: Int, _ arguments: Arguments, _ grounds: inout Grounds) -> Bool {
        requirements[position].isDue(arguments, &grounds)
    }

    /// Whether its calls are about one order, which they name.
    package var namesOrder: Bool { position(of: ParameterName.orderNumber.rawValue) != nil }

    /// Whether a name, in any case, is that of a parameter whose value must never be shown.
    package func isSecret(_ parameterName: String) -> Bool {
        parameters.contains { $0.isSecret && ASCII.equalIgnoringCase($0.name, parameterName) }
    }

    /// The row of the response table that a field of an answer is of; nil for a field that no row has.
    package func responseRow(of field: String) -> ResponseRow? { responses.first { $0.isNamed(field) } }

    /// The row of the error table for a code, or nil when the page does not have it.
    package func errorRow(for code: ErrorCode) -> ErrorRow? {
        errors.indices.first { errors[$0].code == code }.map { errors[$0] }
    }
}
