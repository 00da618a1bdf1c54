import TrustAPI

/// A number that stands for what a call says.
struct Digest: Hashable, Sendable {
    private var hash = FNV1a()

    mutating func add(_ byte: UInt8) { hash.add(UInt64(byte)) }

    /// Adds a text, and that it ends here.
    mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            for byte in bytes { add(byte) }
        }
        // In no text of UTF-8.
        add(0xFF)
    }

    /// Adds digests whatever their order.
    private mutating func add(_ unordered: some Sequence<Digest>) {
        hash.add(unordered.reduce(0) { $0 &+ $1.hash.value })
    }
}

extension Digest {
    /// The same for requests that say the same in the same way. The order of arguments does not matter: some clients keep
    /// them in a table that has none.
    init(_ request: Request) {
        add(request.endpoint.rawValue)
        add(request.method)
        add(request.isOverHTTPS ? 1 : 0)
        hash.add(Self.sum(ofForm: request.query))
        if request.isMultipart {
            // The boundary is another one each time.
            add(request.sentFields.body.lazy.map(Self.init))
        } else {
            hash.add(Self.sum(ofForm: request.body))
        }
    }

    private init(_ field: FormField) {
        add(field.name)
        add(field.value)
    }

    /// Of the pieces between `&`, without making a list of them.
    private static func sum(ofForm bytes: [UInt8]) -> UInt64 {
        var (sum, piece) = (UInt64(0), Digest())
        for byte in bytes {
            if byte == UInt8(ascii: "&") {
                sum &+= piece.hash.value
                piece = Digest()
            } else {
                piece.add(byte)
            }
        }
        return sum &+ piece.hash.value
    }
}
