import TrustAPI

/// The keys of an account's validation mails: pseudo-random, and the same in every run for the same seed and login name.
package struct KeyStream: Equatable, Sendable {
    private let start: UInt64
    /// How many keys were drawn.
    package private(set) var drawn: Int

    /// Continues a stream of which `drawn` keys were taken.
    package init(seed: Int, loginName: String, drawn: Int = 0) {
        // A private copy, NAME~ANYTHING, has the keys of NAME. The hash spreads the name over the seed.
        let name = loginName.utf8.prefix { $0 != UInt8(ascii: "~") }
        start = FNV1a(name).value ^ UInt64(truncatingIfNeeded: seed)
        self.drawn = drawn
    }

    /// The next key: twenty letters and digits.
    package mutating func next() -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
        let base = UInt64(truncatingIfNeeded: drawn) &* 20
        drawn &+= 1
        return String(
            (0..<20).map { alphabet[Int(SplitMix.value(at: base &+ $0, from: start) % UInt64(alphabet.count))] }
        )
    }
}

/// SplitMix64 by position, so that a stream can be continued from a count alone: the same numbers on every machine.
package enum SplitMix {
    /// The number at a position of the stream that `start` seeds.
    package static func value(at position: UInt64, from start: UInt64) -> UInt64 {
        var mixed = start &+ (position &+ 1) &* 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
