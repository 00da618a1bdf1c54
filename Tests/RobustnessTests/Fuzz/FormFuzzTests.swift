import Testing
import TrustAPI

/// Every part of the noise runs by itself, so that the parts run beside each other.
@Suite("Fuzz: form bodies")
struct FormFuzzTests {
    @Test("of any bytes are read, and read the same once written again", arguments: 0..<4)
    func forms(part: Int) {
        let each = 50_000
        Effort.seeds(part * each..<(part + 1) * each, "form") { seed in
            var noise = Noise(seed: seed)
            let body = noise.bytes(of: Pieces.form, atMost: 7)
            let fields = FormCoding.decode(body)
            let written = FormCoding.encode(fields)
            if FormCoding.decode(written) != fields { return "reads otherwise once written: \(String(shown: body))" }
            let isSafe = written.allSatisfy { (0x21..<0x7F).contains($0) && $0 != UInt8(ascii: "'") }
            return isSafe ? nil : "is written with bytes that want escaping: \(String(shown: written))"
        }
    }

    @Test("have as many fields as pieces between ampersands", arguments: [0])
    func pieces(part: Int) {
        Effort.seeds(0..<5_000, "pieces") { seed in
            var noise = Noise(seed: seed)
            let body = noise.bytes(of: Pieces.form, atMost: 12)
            let pieces = body.split(separator: UInt8(ascii: "&"))
            let fields = FormCoding.decode(body)
            let plain = zip(pieces, fields).allSatisfy { piece, field in
                let isPlain = piece.allSatisfy { (0x30..<0x7B).contains($0) && $0 != UInt8(ascii: "=") }
                return !isPlain || field == FormField(String(decoding: piece, as: UTF8.self), "")
            }
            return pieces.count == fields.count && plain ? nil : "\(String(shown: body)) is read as \(fields)"
        }
    }
}
