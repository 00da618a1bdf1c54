import TrustAPI
import TrustScenarios

/// What recorded answers say about assumptions: the choices under which the simulator answers most like the target.
///
/// It begins with given choices and takes, again and again, the one that brings the simulator nearest, until none does.
struct AssumptionInference {
    /// A story with what the simulator answers under the choices at hand.
    fileprivate struct Scene {
        let story: RecordedScenario
        var pairs: [RecordedScenario.Pair]
        /// What the simulator sends for each call, and how far that is from what the target sent.
        var wires: [WireAnswer]
        var distances: [Int]
        /// The names of the assumptions on which another choice could change what is answered, apart from its bytes.
        var considered: Set<String>
    }

    private let base: Assumptions
    private(set) var chosen: Assumptions
    private var scenes: [Scene]
    /// How far the simulator is from the target under each value of each assumption, all others as chosen.
    private(set) var distances: [String: [String: Int]] = [:]

    /// The names of the assumptions under which what is answered stays the same, apart from its bytes.
    static let ofWire = Set(Assumed.ofWire.map(\.name))

    init(_ stories: [RecordedScenario], from base: Assumptions) {
        self.base = base
        chosen = base
        scenes = stories.compactMap { story in
            (try? story.pairs(assuming: base)).map { Self.scene(story, $0, base) }
        }
        settle()
    }

    /// How far the simulator is from the target under what is chosen.
    var distance: Int { scenes.reduce(0) { $0 + $1.distances.reduce(0, +) } }

    private static func scene(_ story: RecordedScenario, _ pairs: [RecordedScenario.Pair], _ chosen: Assumptions)
        -> Scene
    {
        Scene(
            story: story, pairs: pairs, wires: pairs.map { $0.wire(assuming: chosen) },
            distances: pairs.map { $0.distance(assuming: chosen) },
            considered: Set(pairs.flatMap { $0.simulated.grounds.assumptions + $0.simulated.grounds.considered })
        )
    }

    private mutating func settle() {
        // Each round takes at least one choice that brings the simulator nearer, so that it ends by itself; the bound is
        // for the reader.
        for _ in 0..<64 {
            measure()
            let current = distance
            let gains = Assumed.all.compactMap { assumption -> (name: String, value: String, gain: Int)? in
                let known = distances[assumption.name] ?? [:]
                // Of values that do as well, the first of the list is taken.
                let best = assumption.values.map(\.name).filter { known[$0] != nil }
                    .min { known[$0, default: .max] < known[$1, default: .max] }
                guard let best, let distance = known[best], distance < current else { return nil }
                return (assumption.name, best, current - distance)
            }
            guard !gains.isEmpty else { return }
            for gain in gains.sorted(by: { $0.gain > $1.gain }) { take(gain.value, for: gain.name) }
        }
    }

    /// Takes a choice if it brings the simulator nearer, as things stand now.
    private mutating func take(_ value: String, for name: String) {
        let former = self
        let isWire = Self.ofWire.contains(name)
        try? chosen.choose(value, for: name)
        scenes = scenes.map { scene in
            let pairs = isWire ? scene.pairs : (try? scene.story.pairs(assuming: chosen)) ?? scene.pairs
            return Self.scene(scene.story, pairs, chosen)
        }
        if distance >= former.distance { self = former }
    }

    /// How far the simulator is from the target under each other choice.
    private mutating func measure() {
        distances = [:]
        let total = distance
        let alike = AlikeCalls.grouped(scenes.lazy.flatMap(\.calls))
        for assumption in Assumed.all {
            let current = chosen.value(of: assumption)
            let isWire = Self.ofWire.contains(assumption.name)
            let affected = scenes.filter { isWire || $0.considered.contains(assumption.name) }
            guard !affected.isEmpty else { continue }
            let former = affected.reduce(0) { $0 + $1.distances.reduce(0, +) }
            for value in assumption.values.map(\.name) where value != current {
                let other = chosen.choosing(value, for: assumption.name)
                let isStyle = EscapeStyle(other) != EscapeStyle(chosen)
                let distance =
                    isWire
                    ? alike.reduce(0) { $0 + $1.distance(assuming: other, isStyle: isStyle) }
                    : affected.reduce(0) { $0 + $1.distance(assuming: other) }
                distances[assumption.name, default: [current: total]][value] = total - former + distance
            }
        }
    }
}

extension AssumptionInference.Scene {
    /// The calls as they stand.
    fileprivate var calls: [AlikeCalls] {
        pairs.indices.map { AlikeCalls(pairs[$0], wire: wires[$0], distance: distances[$0]) }
    }

    /// How far the simulator is from the target under another choice about what is answered.
    fileprivate func distance(assuming other: Assumptions) -> Int {
        let others = (try? story.pairs(assuming: other)) ?? pairs
        return others.indices.reduce(0) { sum, index in
            // What is sent all the same is as far away as before.
            let isSame = others[index].wire(assuming: other) == wires[index]
            return sum + (isSame ? distances[index] : others[index].distance(assuming: other))
        }
    }
}

extension RecordedScenario.Pair {
    /// What the simulator sends for its answer under assumptions.
    func wire(assuming assumptions: Assumptions) -> WireAnswer {
        var grounds = Grounds(assumptions.with(simulated.assumed))
        return simulated.request.endpoint.definition.wireAnswer(simulated.answer, in: form, &grounds)
    }

    private var form: any AnswerForm {
        simulated.request.endpoint.definition.answerForms.form(for: simulated.request.arguments)
    }

    /// In what the recorded answer differs from that of the simulator.
    func divergences(assuming assumptions: Assumptions) -> [Divergence] {
        if simulated.isDisturbed { return [] }
        return Divergence.all(
            simulated: wire(assuming: assumptions), recorded: recorded.answer.wire,
            of: form, in: EscapeStyle(assumptions.with(simulated.assumed))
        )
    }

    func distance(assuming assumptions: Assumptions) -> Int {
        divergences(assuming: assumptions).reduce(0) { $0 + $1.weight }
    }
}

extension AssumptionInference {
    /// What was found out about each assumption that the recorded calls are about.
    func decisions(from base: Assumptions, explaining items: [Drift.Item]) -> [Drift.Decision] {
        Assumed.all.compactMap { assumption in
            guard let known = distances[assumption.name], let least = known.values.min() else { return nil }
            let chosen = chosen.value(of: assumption)
            let assumed = base.value(of: assumption)
            let fitting = [chosen] + assumption.values.map(\.name).filter { $0 != chosen && known[$0] == least }
            // Where every value does as well, nothing was said at all.
            if fitting.count == assumption.values.count { return nil }
            return Drift.Decision(
                name: assumption.name,
                question: assumption.question,
                verdict: chosen != assumed ? .otherwise : fitting.count > 1 ? .open : .confirmed,
                assumed: assumed,
                fitting: fitting,
                explains: items.count { $0.choice?.name == assumption.name }
            )
        }
    }
}
