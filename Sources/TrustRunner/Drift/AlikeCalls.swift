import TrustAPI
import TrustScenarios

/// Calls of one endpoint that the simulator answers alike and the target answered alike: whatever is chosen about bytes, each
/// of them is as far from the simulator as the others.
struct AlikeCalls {
    /// One of them, with what the simulator sends for it as things stand, and how far that is from what the target sent.
    let pair: RecordedScenario.Pair
    let wire: WireAnswer
    let distance: Int
    private(set) var count = 1

    init(_ pair: RecordedScenario.Pair, wire: WireAnswer, distance: Int) {
        self.pair = pair
        self.wire = wire
        self.distance = distance
    }

    /// Puts together those that are alike. Many are: most calls of a probe are refused in one of a few ways.
    static func grouped(_ calls: some Sequence<AlikeCalls>) -> [AlikeCalls] {
        var groups: [[UInt8]: [AlikeCalls]] = [:]
        for call in calls {
            let body = call.pair.recorded.answer.body
            if let index = groups[body]?.firstIndex(where: { $0.pair.isAnsweredAlike(call.pair) }) {
                groups[body]?[index].count += call.count
            } else {
                groups[body, default: []].append(call)
            }
        }
        return groups.values.flatMap(\.self)
    }

    /// How far all of them are together under another choice about bytes, or even only about escapes.
    func distance(assuming other: Assumptions, isStyle: Bool) -> Int {
        // What is sent all the same is as far away as before.
        let isSame = !isStyle && pair.wire(assuming: other) == wire
        return count * (isSame ? distance : pair.distance(assuming: other))
    }
}

extension RecordedScenario.Pair {
    fileprivate func isAnsweredAlike(_ other: RecordedScenario.Pair) -> Bool {
        simulated.request.endpoint == other.simulated.request.endpoint && simulated.answer == other.simulated.answer
            && simulated.assumed == other.simulated.assumed && simulated.isDisturbed == other.simulated.isDisturbed
            && recorded.answer.wire == other.recorded.answer.wire
    }
}
