// The choices about endpoints of the second ring, of which no page at hand says anything.

/// The choices for `Assumed.unknownNeighbourArgument`.
package enum UnknownNeighbourArgument: String, AssumptionChoice {
    case ignored, refused
}

/// The choices for `Assumed.unvalidatedStatus`.
package enum UnvalidatedStatus: String, AssumptionChoice {
    case awaitingValidation = "awaiting-validation"
    case notValidated = "not-validated"

    /// As GetMDCDomainDetails writes it.
    package var text: String {
        switch self {
        case .awaitingValidation: "Awaiting Validation"
        case .notValidated: "Not Validated"
        }
    }
}
