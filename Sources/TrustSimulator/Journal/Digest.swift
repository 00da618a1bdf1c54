import TrustAPI

/// A number that stands for what a call says: FNV-1a, quick to work out, with no claim to keep anything secret.
struct Digest: Hashable, Sendable {
    private var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

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
        add(sum: unordered.reduce(0) { $0 &+ $1.value })
    }

    private mutating func add(sum: UInt64) { value = (value ^ sum) &* 0x0000_0100_0000_01B3 }
}

extension Digest {
    /// The same for requests that say the same in the same way. The order of arguments does not matter: some clients keep
    /// them in a table that has none.
    init(_ request: Request) {
        add(request.endpoint.rawValue)
        add(request.method)
        add(request.isOverHTTPS ? 1 : 0)
        add(sum: Self.sum(ofForm: request.query))
        if request.isMultipart {
            // The boundary is another one each time.
            add(request.sentFields.body.lazy.map(Self.init))
        } else {
            add(sum: Self.sum(ofForm: request.body))
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
                sum &+= piece.value
                piece = Digest()
            } else {
                piece.add(byte)
            }
        }
        return sum &+ piece.value
    }
}
