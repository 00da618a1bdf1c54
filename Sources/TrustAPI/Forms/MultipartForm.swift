/// `multipart/form-data`, as far as clients of this API send it: fields without files or transfer encodings.
enum MultipartForm {
    /// The boundary that a Content-Type names, or nil when it is another type.
    static func boundary(in contentType: String) -> String? {
        guard isMultipart(contentType) else { return nil }
        return contentType.split(separator: ";").dropFirst().lazy.compactMap {
            parameter(trimmed($0), named: "boundary")
        }.first ?? ""
    }

    /// Whether the type is this one, whatever its parameters. By bytes, since each call asks.
    private static func isMultipart(_ contentType: String) -> Bool {
        let first = contentType.utf8.first { $0 != UInt8(ascii: ";") && !isBlank($0) }
        guard let first, first | 0x20 == UInt8(ascii: "m") else { return false }
        let type = contentType.utf8.drop { $0 == UInt8(ascii: ";") }.prefix { $0 != UInt8(ascii: ";") }
        return ASCII.equalIgnoringCase(trimmed(Substring(type)), "multipart/form-data")
    }

    /// The fields between the boundaries, in order. A part without a name is left out, as is one that never ends.
    static func decode(_ bytes: [UInt8], boundary: String) -> [FormField] {
        let text = String(decoding: bytes, as: UTF8.self)
        // The first delimiter has no line end of its own before it.
        return parts(of: Array("\r\n\(text)".unicodeScalars), boundary).compactMap(field)
    }

    private static func parts(
        of scalars: [Unicode.Scalar], _ boundary: String
    ) -> ArraySlice<ArraySlice<Unicode.Scalar>> {
        let delimiter = Array("\r\n--\(boundary)".unicodeScalars)
        return scalars.split(separator: delimiter, omittingEmptySubsequences: false).dropFirst().dropLast()
    }

    /// The fields, and where in the bytes of the text the value of each stands.
    static func places(in text: String, boundary: String) -> [(field: FormField, value: Range<Int>)] {
        let scalars = Array("\r\n\(text)".unicodeScalars)
        var offsets = [-2]
        for scalar in scalars { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }
        return parts(of: scalars, boundary).compactMap { part in
            field(part).map { field in
                let end = offsets[part.endIndex]
                return (field, (end - field.value.utf8.count)..<end)
            }
        }
    }

    private static func field(_ part: ArraySlice<Unicode.Scalar>) -> FormField? {
        let pieces = part.split(separator: Array("\r\n\r\n".unicodeScalars), omittingEmptySubsequences: false)
        guard let head = pieces.first, pieces.count > 1 else { return nil }
        var name: String?
        for line in head.split(whereSeparator: { $0 == "\r" || $0 == "\n" }) {
            let header = string(line).split(separator: ":", maxSplits: 1)
            guard header.count == 2, ASCII.equalIgnoringCase(trimmed(header[0]), "content-disposition") else {
                continue
            }
            name = header[1].split(separator: ";").lazy.compactMap { parameter(trimmed($0), named: "name") }.first
        }
        let value = pieces.dropFirst().map(string).joined(separator: "\r\n\r\n")
        return name.map { FormField($0, value) }
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }

    private static func parameter(_ text: Substring, named name: String) -> String? {
        let pieces = text.split(separator: "=", maxSplits: 1)
        guard pieces.count == 2, ASCII.equalIgnoringCase(trimmed(pieces[0]), name) else { return nil }
        let value = trimmed(pieces[1])
        return value.count > 1 && value.first == "\"" && value.last == "\""
            ? String(value.dropFirst().dropLast()) : String(value)
    }

    private static func trimmed(_ text: some StringProtocol) -> Substring {
        var rest = Substring(text).utf8
        while let first = rest.first, isBlank(first) { rest.removeFirst() }
        while let last = rest.last, isBlank(last) { rest.removeLast() }
        return Substring(rest)
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    }
}
