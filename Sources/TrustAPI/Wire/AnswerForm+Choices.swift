extension AnswerForm {
    /// What the bytes of a body may be chosen to be otherwise.
    private struct Choices: Equatable {
        var style = EscapeStyle()
        var fieldOrder = Assumed.fieldOrder.documented
        var resultOrder = Assumed.resultOrder.documented
        var lineOrder = Assumed.lineOrder.documented
        var lineEnds = Assumed.lineEnds.documented
        var trailingNewline = Assumed.trailingNewline.documented
    }

    /// The bytes where something is chosen otherwise than a profile has it. The answer rests on each choice without which
    /// they would be others.
    func encodeApart(_ fields: [FormField], _ why: inout Rationale) -> [UInt8] {
        var chosen = Choices()
        chosen.style.blank = why.peek(Assumed.blankEncoding)
        chosen.style.digits = why.peek(Assumed.hexadecimalCase)
        chosen.style.unescaped = why.peek(Assumed.unescapedCharacters)
        chosen.style.isRaw = why.peek(Assumed.responseEncoding) == .raw
        chosen.fieldOrder = why.peek(Assumed.fieldOrder)
        chosen.resultOrder = why.peek(Assumed.resultOrder)
        chosen.lineOrder = why.peek(Assumed.lineOrder)
        chosen.lineEnds = why.peek(Assumed.lineEnds)
        chosen.trailingNewline = why.peek(Assumed.trailingNewline)
        let bytes = bytes(of: fields, chosen)

        func rests(_ change: (inout Choices) -> Void) -> Bool {
            var other = chosen
            change(&other)
            return self.bytes(of: fields, other) != bytes
        }
        let usual = Choices()
        if rests({ $0.style.isRaw.toggle() }) { _ = why.choice(of: Assumed.responseEncoding) }
        guard chosen != usual else { return bytes }
        if chosen.style.blank != usual.style.blank, rests({ $0.style.blank = usual.style.blank }) {
            _ = why.choice(of: Assumed.blankEncoding)
        }
        if chosen.style.digits != usual.style.digits, rests({ $0.style.digits = usual.style.digits }) {
            _ = why.choice(of: Assumed.hexadecimalCase)
        }
        if chosen.style.unescaped != usual.style.unescaped, rests({ $0.style.unescaped = usual.style.unescaped }) {
            _ = why.choice(of: Assumed.unescapedCharacters)
        }
        if chosen.fieldOrder != usual.fieldOrder, rests({ $0.fieldOrder = usual.fieldOrder }) {
            _ = why.choice(of: Assumed.fieldOrder)
        }
        if chosen.resultOrder != usual.resultOrder, rests({ $0.resultOrder = usual.resultOrder }) {
            _ = why.choice(of: Assumed.resultOrder)
        }
        if chosen.lineOrder != usual.lineOrder, rests({ $0.lineOrder = usual.lineOrder }) {
            _ = why.choice(of: Assumed.lineOrder)
        }
        if chosen.lineEnds != usual.lineEnds, rests({ $0.lineEnds = usual.lineEnds }) {
            _ = why.choice(of: Assumed.lineEnds)
        }
        if chosen.trailingNewline != usual.trailingNewline, rests({ $0.trailingNewline = usual.trailingNewline }) {
            _ = why.choice(of: Assumed.trailingNewline)
        }
        return bytes
    }

    private func bytes(of fields: [FormField], _ choices: Choices) -> [UInt8] {
        let isRefusal = fields.first?.value.hasPrefix("-") ?? false
        let body: [UInt8]
        switch self {
        case .lines:
            var values = fields.map(\.value)
            if isRefusal, choices.lineOrder == .messageFirst { values.reverse() }
            body = Array(values.joined(separator: choices.lineEnds == .crlf ? "\r\n" : "\n").utf8)
        case .pairs:
            let names = isRefusal ? choices.fieldOrder.names : choices.resultOrder.names
            let ordered = names.flatMap { name in fields.filter { $0.name == name } }
            let others = fields.filter { !names.contains($0.name) }
            // What the order does not name stays behind the code.
            let code = ordered.firstIndex { $0.name == ResponseRow.errorCodeName }.map { $0 + 1 } ?? 0
            body = FormCoding.encode(
                Array(ordered[..<code] + others + ordered[code...]), in: choices.style
            )
        }
        return body + Array(choices.trailingNewline.text(after: self).utf8)
    }
}
