extension AnswerForm {
    /// The bytes of a body, under what is assumed about them.
    func encode(_ fields: [FormField], _ grounds: inout Grounds) -> [UInt8] {
        if grounds.departs { return encodeApart(fields, &grounds) }
        // Where both are the same bytes, the answer does not rest on the choice.
        guard isEscaped, !FormCoding.isPlain(fields), grounds.choice(of: Assumed.responseEncoding) == .raw else {
            return encode(fields, in: .usual)
        }
        return FormCoding.encodeRaw(fields)
    }

    /// The bytes where something is chosen otherwise than a profile has it. The answer rests on each choice without which
    /// they would be others.
    private func encodeApart(_ fields: [FormField], _ grounds: inout Grounds) -> [UInt8] {
        var chosen = AnswerStyle()
        chosen.escapes = EscapeStyle(grounds.chosen)
        chosen.fieldOrder = grounds.peek(Assumed.fieldOrder)
        chosen.resultOrder = grounds.peek(Assumed.resultOrder)
        chosen.lineOrder = grounds.peek(Assumed.lineOrder)
        chosen.lineEnds = grounds.peek(Assumed.lineEnds)
        chosen.trailingNewline = grounds.peek(Assumed.trailingNewline)
        let bytes = bytes(of: fields, in: chosen)

        var raw = chosen
        raw.escapes.isRaw.toggle()
        if self.bytes(of: fields, in: raw) != bytes { _ = grounds.choice(of: Assumed.responseEncoding) }
        guard chosen != .usual else { return bytes }
        func note<Choice>(_ part: WritableKeyPath<AnswerStyle, Choice>, _ assumption: Assumption<Choice>) {
            guard chosen[keyPath: part] != AnswerStyle.usual[keyPath: part] else { return }
            var other = chosen
            other[keyPath: part] = AnswerStyle.usual[keyPath: part]
            if self.bytes(of: fields, in: other) != bytes { _ = grounds.choice(of: assumption) }
        }
        note(\.escapes.blank, Assumed.blankEncoding)
        note(\.escapes.digits, Assumed.hexadecimalCase)
        note(\.escapes.unescaped, Assumed.unescapedCharacters)
        note(\.fieldOrder, Assumed.fieldOrder)
        note(\.resultOrder, Assumed.resultOrder)
        note(\.lineOrder, Assumed.lineOrder)
        note(\.lineEnds, Assumed.lineEnds)
        note(\.trailingNewline, Assumed.trailingNewline)
        return bytes
    }

    private func bytes(of fields: [FormField], in style: AnswerStyle) -> [UInt8] {
        encode(fields, in: style) + Array(style.trailingNewline.text(after: self).utf8)
    }
}
