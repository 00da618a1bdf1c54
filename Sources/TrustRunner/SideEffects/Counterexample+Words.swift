import TrustAPI
import TrustSimulator

extension SideEffectSearch.Counterexample: CustomStringConvertible {
    /// The order, then what the call does to it: `if order 1000005 is DV and inProgress, …, an email goes to …`.
    var description: String {
        var deeds: [(text: String, count: Int)] = []
        for text in effects.map(\.description) {
            if let index = deeds.firstIndex(where: { $0.text == text }) {
                deeds[index].count += 1
            } else {
                deeds.append((text, 1))
            }
        }
        let told = deeds.map { $0.text + ($0.count > 1 ? ", \($0.count) times" : "") }.joined(separator: "; ")
        return "if \(order.words)\(circumstances), \(told.isEmpty ? "the call succeeds" : told)"
    }

    /// What is assumed otherwise than the documents have it.
    private var circumstances: String {
        let profile = assumptions.profile == .documented ? [] : ["the profile \(assumptions.profile.rawValue)"]
        let chosen = profile + assumptions.chosenApart.map { "\($0.name)=\($0.value)" }
        return chosen.isEmpty ? "" : " (assuming \(chosen.joined(separator: ", ")))"
    }
}

extension Order {
    /// What tells the order from others.
    fileprivate var words: String {
        let name = baseNumber.map { "an order with the base number \($0)" } ?? "order \(number)"
        let known = domains.map { domain in
            "\(domain.name) (\(domain.method.rawValue), \(domain.isValidated ? "validated" : "not validated"))"
        }
        let more = known.isEmpty ? "" : " with \(known.joined(separator: ", "))"
        return "\(name) is \(vetting.kind.rawValue) and \(state.rawValue)\(more)"
    }
}
