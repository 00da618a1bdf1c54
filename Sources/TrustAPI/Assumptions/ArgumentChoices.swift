// The choices about arguments that a page leaves without a rule, and about texts that no page prints.

/// The choices for `Assumed.irrelevantArguments`.
package enum IrrelevantArguments: String, AssumptionChoice {
    case ignored, refused
}

/// The choices for `Assumed.resendToAdminAddress`.
package enum ResendToAdminAddress: String, AssumptionChoice {
    case ignored, used
}

/// The choices for `Assumed.inventedTexts`.
package enum InventedTexts: String, AssumptionChoice {
    case own, printed
}

/// The choices for `Assumed.sameAddressText`.
package enum SameAddressText: String, AssumptionChoice {
    case short, resent = "re-sent"
}

/// The choices for `Assumed.pathCase`.
package enum PathCase: String, AssumptionChoice {
    case exact, anyCase = "any-case"
}
