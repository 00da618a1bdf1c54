import TrustAPI

/// Writes nodes as JSON, keys in their order.
package enum JSONWriter {
    /// One line, without blanks that mean nothing.
    package static func compact(_ node: Node) -> String {
        var text = ""
        write(node, into: &text, indent: nil) { _ in }
        return text
    }

    /// One line as well, in pieces of about so many bytes, so that a large document is never there as a whole.
    /// - Throws: What `take` throws.
    package static func compact<Failure: Error>(
        _ node: Node, inPiecesOf length: Int, _ take: (String) throws(Failure) -> Void
    ) throws(Failure) {
        var text = ""
        try write(node, into: &text, indent: nil) { (text) throws(Failure) in
            guard text.utf8.count >= length else { return }
            try take(text)
            text.removeAll(keepingCapacity: true)
        }
        try take(text)
    }

    /// Many lines, indented by two blanks, with a line end after the last.
    package static func pretty(_ node: Node) -> String {
        var text = ""
        write(node, into: &text, indent: 0) { _ in }
        return text + "\n"
    }

    /// `pause` is called between the elements of lists with what was written so far.
    private static func write<Failure: Error>(
        _ node: Node, into text: inout String, indent: Int?, pause: (inout String) throws(Failure) -> Void
    ) throws(Failure) {
        let inner = indent.map { $0 + 1 }
        switch node.content {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .number(let number): text += number
        case .string(let string): quote(string, into: &text)
        case .list(let elements):
            text += "["
            var isFirst = true
            for element in elements {
                separate(isFirst, &text, inner)
                isFirst = false
                try write(element, into: &text, indent: inner, pause: pause)
                try pause(&text)
            }
            close("]", isEmpty: isFirst, &text, indent)
        case .map(let entries):
            text += "{"
            for (index, entry) in entries.enumerated() {
                separate(index == 0, &text, inner)
                quote(entry.key, into: &text)
                text += indent == nil ? ":" : ": "
                try write(entry.value, into: &text, indent: inner, pause: pause)
            }
            close("}", isEmpty: entries.isEmpty, &text, indent)
        }
    }

    private static func separate(_ isFirst: Bool, _ text: inout String, _ inner: Int?) {
        if !isFirst { text += "," }
        if let inner { text += "\n" + String(repeating: "  ", count: inner) }
    }

    private static func close(_ bracket: String, isEmpty: Bool, _ text: inout String, _ indent: Int?) {
        if let indent, !isEmpty { text += "\n" + String(repeating: "  ", count: indent) }
        text += bracket
    }

    private static func quote(_ string: String, into text: inout String) {
        text += "\""
        if string.utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
            text += string
        } else {
            for scalar in string.unicodeScalars { escape(scalar, into: &text) }
        }
        text += "\""
    }

    private static func escape(_ scalar: Unicode.Scalar, into text: inout String) {
        switch scalar {
        case "\"": text += "\\\""
        case "\\": text += "\\\\"
        case "\n": text += "\\n"
        case "\r": text += "\\r"
        case "\t": text += "\\t"
        case _ where scalar.value < 0x20:
            text += "\\u" + scalar.value.hexadecimal(4)
        default: text.unicodeScalars.append(scalar)
        }
    }
}
