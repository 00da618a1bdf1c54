import TrustAPI

/// An amount of money in whole cents: credit, prices.
package struct Money: Hashable, Comparable, Sendable {
    /// The amount in cents.
    package var cents: Int

    /// Takes an amount in cents.
    package init(cents: Int) { self.cents = cents }

    /// Nothing.
    package static let zero = Money(cents: 0)

    package static func < (left: Money, right: Money) -> Bool { left.cents < right.cents }

    /// Reads a decimal number with at most two places: `500`, `500.5`, `500.00`, `-3.20`.
    package init?(decimal text: String) {
        let isNegative = text.hasPrefix("-")
        let pieces = text.dropFirst(isNegative ? 1 : 0).split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(pieces.count), pieces.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(ASCII.isDigit) })
        else { return nil }
        let places = pieces.count == 2 ? String(pieces[1]) : ""
        guard places.count <= 2, let cents = Int(pieces[0] + places + String(repeating: "0", count: 2 - places.count))
        else { return nil }
        self.init(cents: isNegative ? -cents : cents)
    }

    /// As a decimal number: `500`, `499.50`, `-3.20`.
    package var decimal: String {
        let (whole, rest) = cents.magnitude.quotientAndRemainder(dividingBy: 100)
        let sign = cents < 0 ? "-" : ""
        return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }
}
