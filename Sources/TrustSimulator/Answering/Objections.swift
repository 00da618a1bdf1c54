import TrustAPI

/// What speaks against a call that has reached its order, in the order of the checks.
struct Objections {
    private var all: [Refusal] = []

    var isEmpty: Bool { all.isEmpty }

    mutating func note(_ refusal: Refusal?) {
        if let refusal { all.append(refusal) }
    }

    mutating func note(contentsOf refusals: [Refusal]) { all += refusals }

    /// Throws the one that answers, where there is any; the others are noted as also wrong with the call.
    func decide(_ call: inout Call) throws(Refusal) {
        guard let first = all.first, let last = all.last else { return }
        // Where all read the same, it makes no difference which comes first.
        guard all.contains(where: { $0 != first }) else { throw first }
        let answering = call.grounds.choice(of: Assumed.conditionOrder) == .firstToLast ? first : last
        call.furtherObjections = all.filter { $0 != answering }
        throw answering
    }
}
