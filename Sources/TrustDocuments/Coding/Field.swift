/// A field of a map that may be left out.
package struct Field<Whole>: Sendable {
    /// The key in the map.
    package let name: String
    /// The schema of what stands there, with the default that a blank whole has; nil keeps it out of the schema.
    let property: @Sendable (_ blank: Whole?) -> Node?
    /// Reads a value that stands there into the whole.
    let decode: @Sendable (Node, inout Whole, inout Decoding) -> Void
    /// The value as it is written; nil leaves the field out.
    let encode: @Sendable (Whole) -> Node?

    /// A field whose default is what the whole has when it is new; `about` says what it is for. A default that comes from
    /// other fields is not fixed, so that the schema cannot tell it.
    package init<Value>(
        _ name: String, _ path: any WritableKeyPath<Whole, Value> & Sendable, _ coding: Coding<Value>,
        hasFixedDefault: Bool = true, _ about: String
    ) {
        self.name = name
        property = { blank in
            let fixed = hasFixedDefault ? blank.flatMap { blank in coding.write.map { $0(blank[keyPath: path]) } } : nil
            return coding.schema.orNull.described(about, default: fixed)
        }
        decode = { node, whole, decoding in
            if let value = coding.decode(node, &decoding) { whole[keyPath: path] = value }
        }
        // What is only read is left out of what is written.
        encode = { whole in coding.write.map { $0(whole[keyPath: path]) } }
    }

    /// A field whose coding depends on those before it; its schema is that of a blank whole.
    package init<Value>(
        _ name: String, _ path: any WritableKeyPath<Whole, Value> & Sendable,
        blank: @escaping @autoclosure @Sendable () -> Whole, _ about: String,
        coding: @escaping @Sendable (Whole) -> Coding<Value>
    ) {
        self.name = name
        property = { _ in coding(blank()).schema.orNull.described(about) }
        decode = { node, whole, decoding in
            if let value = coding(whole).decode(node, &decoding) { whole[keyPath: path] = value }
        }
        encode = { whole in coding(whole).write.map { $0(whole[keyPath: path]) } }
    }

    /// A field that holds more than one coding can say.
    package init(
        _ name: String,
        schema: @escaping @autoclosure @Sendable () -> Node,
        _ about: String,
        decode: @escaping @Sendable (Node, inout Whole, inout Decoding) -> Void,
        encode: @escaping @Sendable (Whole) -> Node?
    ) {
        self.name = name
        property = { _ in schema().orNull.described(about) }
        self.decode = decode
        self.encode = encode
    }

    /// A second look at a required field, which may complain about it once the whole is known.
    init<Value>(
        checking field: RequiredField<Whole, Value>,
        _ check: @escaping @Sendable (Node, inout Whole, inout Decoding) -> Void
    ) {
        name = field.name
        property = { _ in nil }
        decode = check
        encode = { _ in nil }
    }
}

/// A field of a map that has to be there.
package struct RequiredField<Whole, Value>: Sendable {
    /// The key in the map.
    package let name: String
    let get: @Sendable (Whole) -> Value
    let coding: Coding<Value>
    /// Whether null is a value of it, and not as good as absent.
    let takesNull: Bool
    private let about: String

    /// `about` says what it is for.
    package init(
        _ name: String, _ get: @escaping @Sendable (Whole) -> Value, _ coding: Coding<Value>, takesNull: Bool = false,
        _ about: String
    ) {
        self.name = name
        self.get = get
        self.coding = coding
        self.takesNull = takesNull
        self.about = about
    }

    func entry(of whole: Whole) -> Node.Entry { Node.Entry(name, coding.encode(get(whole))) }

    /// Its name with its schema.
    var property: Node.Entry { Node.Entry(name, coding.schema.described(about)) }
}

extension Node {
    /// This schema of a map with one field more.
    package func adding<Whole>(_ field: Field<Whole>) -> Node {
        guard let property = field.property(nil) else { return self }
        return setting("properties", to: Node(.map(properties)).setting(field.name, to: property))
    }
}
