/// What the bytes of a body may be chosen to be otherwise.
package struct AnswerStyle: Equatable, Sendable {
    /// How names and values are percent-encoded.
    package var escapes = EscapeStyle()
    var fieldOrder = Assumed.fieldOrder.documented
    var resultOrder = Assumed.resultOrder.documented
    var lineOrder = Assumed.lineOrder.documented
    var lineEnds = Assumed.lineEnds.documented
    var trailingNewline = Assumed.trailingNewline.documented

    /// As the pages have it.
    package static let usual = AnswerStyle()

    /// Whether fields are those of a refusal.
    static func isRefusal(_ fields: [FormField]) -> Bool { fields.first?.value.hasPrefix("-") ?? false }
}
