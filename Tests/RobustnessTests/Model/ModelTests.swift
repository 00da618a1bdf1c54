import Testing
import TrustAPI
import TrustDocuments
import TrustSimulator

@Suite("Fuzz: the model")
struct ModelTests {
    @Test("Random moves break nothing that has to hold", arguments: 0..<4)
    func randomMoves(part: Int) {
        let trial = Trial()
        Effort.seeds(part * 2_500..<(part + 1) * 2_500, "moves") { seed in
            let moves = Trial.moves(seed: seed)
            let isThorough = Effort.seconds != nil || seed % 4 == 0
            guard let complaint = trial.complaint(about: moves, thoroughly: isThorough) else { return nil }
            return "\(complaint): \(trial.shrunk(moves).map(\.description).joined(separator: "; "))"
        }
    }

    @Test("What is broken on purpose is found, and shrinks to the moves that show it", arguments: Defects.all.indices)
    func defects(index: Int) throws {
        let defect = Defects.all[index]
        let trial = Trial(model: defect.model)
        let failing = (0..<2_000).lazy.map(Trial.moves).first { trial.complaint(about: $0) != nil }
        let shortest = trial.shrunk(try #require(failing, "\(defect.name) is not found"))
        #expect(trial.complaint(about: shortest)?.contains(defect.complaint) == true)
        #expect(shortest.count == defect.moves, "\(shortest)")
    }

    @Test("An answer that depends on something outside of the world is found")
    func hiddenState() throws {
        final class Counter { var count = 0 }
        let counter = Counter()
        let trial = Trial {
            Defects.broken { step in
                counter.count += 1
                if counter.count % 7 == 0 { step.bytes.append(0) }
            }
        }
        #expect((0..<100).contains { trial.complaint(about: Trial.moves(seed: $0)) != nil })
    }
}
