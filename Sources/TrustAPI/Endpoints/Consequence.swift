/// What a successful call leads to outside the API: money that is spent, or a customer who is disturbed.
package struct Consequence: Sendable, Equatable {
    /// What is spent, or who is disturbed.
    package enum Kind: String, CaseIterable, Sendable {
        /// The account is charged.
        case payment
        /// The customer gets an email.
        case mail
        /// The customer's telephone rings.
        case telephoneCall
    }

    /// Which calls have it.
    package enum Occasion: Sendable, Equatable {
        case always
        case when(Condition)
        case unless(Condition)
        /// Once for each element of a list that has this value.
        case each(of: ParameterName, equalTo: String)
    }

    /// What is spent, or who is disturbed.
    package let kind: Kind
    /// Which successful calls have the consequence.
    package let occasion: Occasion

    init(_ kind: Kind, _ occasion: Occasion = .always) {
        self.kind = kind
        self.occasion = occasion
    }

    /// How often a call with these arguments would have it at least, if it succeeded.
    package func count(in arguments: Arguments, _ grounds: inout Grounds) -> Int {
        switch occasion {
        case .always: return 1
        case .when(let condition): return condition.holds(arguments, &grounds) ? 1 : 0
        case .unless(let condition): return condition.holds(arguments, &grounds) ? 0 : 1
        case .each(let name, let value):
            let elements = arguments.canonicalText(of: name, &grounds)?.split(separator: " ") ?? []
            return elements.count { $0 == value }
        }
    }
}
