import TrustSimulator

/// Seeded noise: the same draws in every run, on every machine.
struct Noise {
    private let start: UInt64
    private var drawn: UInt64 = 0

    init(seed: Int) { start = SplitMix.value(at: 0, from: UInt64(truncatingIfNeeded: seed)) }

    /// A number from 0 up to, but not including, a bound.
    mutating func number(below bound: Int) -> Int {
        drawn &+= 1
        return Int(SplitMix.value(at: drawn, from: start) % UInt64(bound))
    }

    /// True once in so many draws.
    mutating func once(in count: Int) -> Bool { number(below: count) == 0 }

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[number(below: elements.count)] }

    mutating func byte() -> UInt8 { UInt8(number(below: 256)) }

    /// Bytes out of pieces that mean something to a decoder, and now and then a byte that means nothing.
    mutating func bytes(of pieces: [[UInt8]], atMost count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        for _ in 0..<number(below: count + 1) {
            if once(in: 8) { bytes.append(byte()) } else { bytes += pick(pieces) }
        }
        return bytes
    }

    /// Good bytes with some damage: pieces put in, pieces taken out, bytes changed, the end cut off.
    mutating func damaged(_ good: [UInt8], with pieces: [[UInt8]]) -> [UInt8] {
        var bytes = good
        for _ in 0...number(below: 4) where !bytes.isEmpty {
            let place = number(below: bytes.count)
            switch number(below: 5) {
            case 0: bytes[place] = byte()
            case 1: bytes.insert(contentsOf: pick(pieces), at: place)
            case 2: bytes.removeSubrange(place..<min(bytes.count, place + 1 + number(below: 12)))
            case 3: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 24)], at: place)
            default: if once(in: 4) { bytes.removeSubrange(place...) }
            }
        }
        return bytes
    }
}
