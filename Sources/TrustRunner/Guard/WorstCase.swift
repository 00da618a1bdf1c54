import TrustAPI
import TrustScenarios

/// What calls would lead to if every one of them succeeded, whatever they are expected to get.
struct WorstCase {
    private var counts: [Consequence.Kind: Int] = [:]
    private var orders: [Consequence.Kind: Set<String>] = [:]
    /// Every order that a call names.
    private var named: Set<String> = []

    /// Adds a call that is made up to `attempts` times. One that names no order can do nothing.
    mutating func add(_ call: OutgoingCall, attempts: Int) {
        let numbers = call.content.orderNumbers
        guard !numbers.isEmpty else { return }
        named.formUnion(numbers)
        // Read as the most lenient server would.
        var grounds = Grounds(Assumptions(profile: .observed))
        let arguments = Reading(call.request, &grounds).arguments
        for consequence in call.endpoint.definition.consequences {
            let count = consequence.count(in: arguments, &grounds)
            guard count > 0 else { continue }
            counts[consequence.kind] = Forecast.sum(counts[consequence.kind] ?? 0, count.multiplied(by: attempts))
            orders[consequence.kind, default: []].formUnion(numbers)
        }
    }

    /// A line for each kind of consequence.
    var lines: [String] {
        let lines = Consequence.Kind.allCases.compactMap { kind in
            counts[kind].map { "\(kind.words($0)) (\(Self.words(orders[kind] ?? [])))" }
        }
        let change = named.isEmpty ? "nothing: no call names an order" : "change: \(Self.words(named))"
        return ["Worst case, if every one of these calls succeeded:"] + (lines + [change]).map { "    \($0)" }
    }

    private static func words(_ numbers: Set<String>) -> String {
        "order\(numbers.count == 1 ? "" : "s") \(numbers.sorted().joined(separator: ", "))"
    }
}

extension Int {
    /// A product that stays at the largest number there is.
    fileprivate func multiplied(by other: Int) -> Int {
        let (product, isTooLarge) = multipliedReportingOverflow(by: other)
        return isTooLarge ? .max : product
    }
}

extension Consequence.Kind {
    fileprivate func words(_ count: Int) -> String {
        switch self {
        case .payment: "cost: \(count.counting("payment")), the price of an order each"
        case .mail: "mail: at least \(count.counting("email")) to customers"
        case .telephoneCall: "ring: \(count.counting("telephone call")) to customers"
        }
    }
}
