/// The form of an answer's body: how its fields are written and read. Each form has a file of its own in this folder.
package protocol AnswerForm: Sendable {
    /// The Content-Type that the pages show for it.
    var contentType: String { get }
    /// Whether a field is told by its name; else by its place.
    var namesFields: Bool { get }
    /// Whether names and values are escaped, so that they can be written in several ways.
    var isEscaped: Bool { get }
    /// How many fields an answer may have, where they are told by their place.
    func fieldCounts(ofRefusal isRefusal: Bool) -> [Int]
    /// What is wrong with the fields of a success and the order in which they stand, as this form has them; nil where nothing is.
    func objection(toSuccess fields: [FormField]) -> String?
    /// The body, without what follows its last byte.
    func encode(_ fields: [FormField], in style: AnswerStyle) -> [UInt8]
    /// The fields of a body, as a forgiving client reads it: encoded or raw, with or without a line end after it, CRLF or
    /// LF between lines.
    func decode(_ body: [UInt8]) -> [FormField]
    /// The fields of a body without its last line ends, each with its bytes, and the line ends between them.
    func pieces(of body: ArraySlice<UInt8>) -> (pieces: [AnswerPiece], lineEnds: Set<String>)
}

extension AnswerForm {
    /// Most forms leave open which fields there are.
    package func objection(toSuccess fields: [FormField]) -> String? { nil }
}

/// A field of an answer, decoded, and the bytes that it was written in.
package struct AnswerPiece: Sendable {
    /// The name of the field; what its place stands for in a form without names.
    package let name: String
    /// The value, decoded.
    package let value: String
    /// The bytes of the whole field, a slice of the body.
    package let bytes: ArraySlice<UInt8>
}

/// The forms that the answers of an endpoint can have.
package struct AnswerForms: Sendable {
    /// The form of calls that choose none.
    package let usual: any AnswerForm
    private let parameter: ParameterName?
    private let byValue: [String: any AnswerForm]

    /// One form, or others for some values of a parameter.
    init(_ usual: any AnswerForm, by parameter: ParameterName? = nil, _ byValue: [String: any AnswerForm] = [:]) {
        self.usual = usual
        self.parameter = parameter
        self.byValue = byValue
    }

    /// Every form, the usual one first.
    package var all: [any AnswerForm] { [usual] + byValue.sorted { $0.key < $1.key }.map(\.value) }

    /// The form that a call chooses.
    package func form(for arguments: Arguments) -> any AnswerForm {
        parameter.flatMap { arguments.text(of: $0) }.flatMap { byValue[$0] } ?? usual
    }

    /// The same by what was sent. A parameter that chooses is one of the second ring, where the case of its name does not
    /// count, and an empty value is none.
    package func form(for fields: [FormField]) -> any AnswerForm {
        let chosen = parameter.flatMap { parameter in
            fields.first { !$0.value.isEmpty && ASCII.equalIgnoringCase($0.name, parameter.rawValue) }
        }
        return chosen.flatMap { byValue[$0.value] } ?? usual
    }
}
