package import TrustAPI

/// The faults that are set, in order. The first that strikes a call decides.
package struct FaultList: Equatable, Sendable {
    /// The faults, in the order in which they are tried.
    package var faults: [Fault]
    /// Decides which calls a fault hits that occurs with a probability.
    package var seed: Int

    /// The order of `faults` is the order in which they are tried.
    package init(_ faults: [Fault] = [], seed: Int = 0) {
        self.faults = faults
        self.seed = seed
    }

    /// Whether no fault is set.
    package var isEmpty: Bool { faults.isEmpty }

    /// What goes wrong with a call; nil where nothing does. `target` is the order that it reaches by a number that several
    /// share.
    package mutating func strike(_ subject: CallSubject, reaching target: OrderNumber?) -> FaultHit? {
        for index in faults.indices where faults[index].concerns(subject, reaching: target) {
            guard faults[index].strikes(seed: seed) else { continue }
            return FaultHit(fault: faults[index].id, disturbance: faults[index].disturbance)
        }
        return nil
    }
}
