import Testing
import TrustAPI
import TrustCertificates

@Suite("Mutations of CSRs")
struct RequestFuzzTests {
    private static let samples = [
        GoodRequest.names, GoodRequest.p256, GoodRequest.p521, GoodRequest.microsoft, GoodRequest.oldStrings,
    ]

    @Test("all have a result, and none is taken for another CSR", arguments: samples.indices)
    func bytes(_ index: Int) throws {
        let original = try SigningRequestReader.read(Self.samples[index])
        var mutator = Mutator(seed: UInt64(index) + 1)
        for round in 0..<3_000 {
            let der = mutator.mutated(original.der)
            guard let request = try? SigningRequestReader.read(der: der) else { continue }
            // What is signed cannot change; around it nothing can, but for the notation of the signature's algorithm.
            #expect(request.subject == original.subject && request.publicKey == original.publicKey, "round \(round)")
        }
    }

    @Test("of their text all have a result", arguments: samples.indices)
    func text(_ index: Int) throws {
        let original = Self.samples[index]
        var mutator = Mutator(seed: UInt64(index) + 100)
        var refused = 0
        for _ in 0..<1_000 {
            let text = String(decoding: mutator.mutated(Array(original.utf8)), as: UTF8.self)
            do throws(SigningRequestProblem) { _ = try SigningRequestReader.read(text) } catch { refused += 1 }
        }
        #expect(refused > 900)
    }
}

/// Changes bytes at random, but the same ones for the same seed.
private struct Mutator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// SplitMix64.
    private mutating func next(below limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var number = state
        number = (number ^ number >> 30) &* 0xBF58_476D_1CE4_E5B9
        number = (number ^ number >> 27) &* 0x94D0_49BB_1331_11EB
        return Int((number ^ number >> 31) % UInt64(max(1, limit)))
    }

    /// The bytes with one to four changes: one turned, set, put in, taken out, repeated, or all cut off.
    mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
        var result = bytes
        for _ in 0...next(below: 4) where !result.isEmpty {
            let place = next(below: result.count)
            switch next(below: 12) {
            case 0...3: result[place] ^= 1 << UInt8(next(below: 8))
            case 4...6: result[place] = UInt8(next(below: 256))
            case 7: result[place] = [0x00, 0x7F, 0x80, 0x84, 0xFF][next(below: 5)]
            case 8: result.insert(UInt8(next(below: 256)), at: place)
            case 9: result.remove(at: place)
            case 10: result.insert(contentsOf: result[place..<min(place + 16, result.count)], at: place)
            default: result.removeLast(min(next(below: 8), result.count))
            }
        }
        return result == bytes ? Array(bytes.dropLast()) : result
    }
}
