/// A field of a map that may be left out.
package struct Field<Whole>: Sendable {
    package let name: String
    /// Reads a value that stands there into the whole.
    let decode: @Sendable (Node, inout Whole, inout Decoding) -> Void
    /// The value as it is written; nil leaves the field out.
    let encode: @Sendable (Whole) -> Node?

    /// A field whose default is what the whole has when it is new.
    package init<Value>(
        _ name: String, _ path: any WritableKeyPath<Whole, Value> & Sendable, _ coding: Coding<Value>
    ) {
        self.init(name, path) { _ in coding }
    }

    /// A field whose coding depends on those before it.
    package init<Value>(
        _ name: String, _ path: any WritableKeyPath<Whole, Value> & Sendable,
        coding: @escaping @Sendable (Whole) -> Coding<Value>
    ) {
        self.name = name
        decode = { node, whole, decoding in
            if let value = coding(whole).decode(node, &decoding) { whole[keyPath: path] = value }
        }
        encode = { coding($0).encode($0[keyPath: path]) }
    }

    /// A field that holds more than one coding can say.
    package init(
        _ name: String,
        decode: @escaping @Sendable (Node, inout Whole, inout Decoding) -> Void,
        encode: @escaping @Sendable (Whole) -> Node?
    ) {
        self.name = name
        self.decode = decode
        self.encode = encode
    }
}

/// A field of a map that has to be there.
package struct RequiredField<Whole, Value>: Sendable {
    package let name: String
    let get: @Sendable (Whole) -> Value
    let coding: Coding<Value>

    package init(
        _ name: String, _ get: @escaping @Sendable (Whole) -> Value, _ coding: Coding<Value>
    ) {
        self.name = name
        self.get = get
        self.coding = coding
    }

    func entry(of whole: Whole) -> Node.Entry { Node.Entry(name, coding.encode(get(whole))) }
}
