import TrustDocuments
import TrustSimulator

/// Sequences of moves, and what they break.
struct Trial {
    /// A fresh world for each run, so that a broken one can count on its own.
    var model: () -> ModelWorld = { ModelWorld() }

    static func moves(seed: Int) -> [Move] {
        var noise = Noise(seed: seed)
        return (0...noise.number(below: 10)).map { _ in Move.random(&noise) }
    }

    /// What is wrong with a sequence, or nil: an invariant broken on the way, an export that reads as another world, or
    /// answers that are others the second time. These two take most of the time, and are left out unless it is to be thorough.
    func complaint(about moves: [Move], thoroughly: Bool = true) -> String? {
        var model = model()
        var answers: [[UInt8]] = []
        for move in moves {
            let step = model.make(move)
            answers.append(step.bytes)
            if let broken = Invariants.broken(by: step) { return broken }
        }
        guard thoroughly else { return nil }
        do throws(DocumentError) {
            if try model.roundTrip(model.world) != model.world { return "an export reads as another world" }
        } catch {
            return "an export cannot be read: \(error)"
        }
        var second = self.model()
        for (index, move) in moves.enumerated() where second.make(move).bytes != answers[index] {
            return "the same moves got another answer the second time"
        }
        return second.world == model.world ? nil : "the same moves gave another world the second time"
    }

    /// The shortest sequence that still fails: pieces are left out, the long ones first, until each that is left is needed.
    func shrunk(_ moves: [Move]) -> [Move] {
        var moves = moves
        var length = max(1, moves.count / 2)
        while true {
            let before = moves.count
            var start = 0
            while start < moves.count {
                var shorter = moves
                shorter.removeSubrange(start..<min(moves.count, start + length))
                if complaint(about: shorter) != nil { moves = shorter } else { start += length }
            }
            if length == 1, moves.count == before { return moves }
            length = max(1, length / 2)
        }
    }
}
