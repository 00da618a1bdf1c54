extension Assumed {
    /// What happens to an argument that an endpoint of the second ring is not known to have.
    package static let unknownNeighbourArgument = Assumption<UnknownNeighbourArgument>(
        "unknown-neighbour-argument", "What becomes of an argument that an endpoint of the second ring does not have?",
        [
            .ignored: (
                "It is not read; the journal has the finding unknown-argument. Clients send dozens of fields.", .assumed
            ),
            .refused: ("-2 on its name, as the five documented endpoints do.", .assumed),
        ]
    )
    /// The dcvStatus of a domain that is not validated.
    package static let unvalidatedStatus = Assumption<UnvalidatedStatus>(
        "unvalidated-status", "Which dcvStatus has a domain that is not validated?",
        [
            .awaitingValidation: ("Awaiting Validation.", .assumed),
            .notValidated: ("Not Validated, which one public client takes for validated.", .assumed),
        ]
    )
}

extension Grounds {
    /// The choice about how a call is read. Nobody says how an endpoint of the second ring reads its calls, so that they are read
    /// as clients that work have it, whatever is chosen for the five.
    mutating func choice<Choice>(of assumption: Assumption<Choice>, reading ring: Ring) -> Choice {
        switch ring {
        case .first: choice(of: assumption)
        case .second: assumption.observed
        }
    }
}
