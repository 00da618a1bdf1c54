/// Names that nothing else has. Foundation's `UUID` takes its bytes from `/dev/urandom` and makes them zeros where that is
/// missing, as in an empty root; the system's generator needs no file.
enum RandomName {
    /// Thirty-two hexadecimal digits, other ones at each call.
    static func make() -> String {
        (0..<16).map { _ in
            let byte = String(UInt8.random(in: .min ... .max), radix: 16)
            return byte.count == 1 ? "0\(byte)" : byte
        }.joined()
    }
}
