/// A short hash of bytes that is the same on every machine (FNV-1a, 64 bits): it tells editions apart, not forgeries.
struct Fingerprint: Equatable, Sendable {
    private let value: UInt64

    init(of bytes: some Sequence<UInt8>) {
        value = bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }

    /// Sixteen hexadecimal digits.
    var text: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
