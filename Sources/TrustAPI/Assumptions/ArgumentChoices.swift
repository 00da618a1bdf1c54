// The choices about arguments that a page leaves without a rule, and about texts that no page prints.

package enum IrrelevantArguments: String, AssumptionChoice {
    case ignored, refused
}

package enum ResendToAdminAddress: String, AssumptionChoice {
    case ignored, used
}

package enum InventedTexts: String, AssumptionChoice {
    case own, printed
}

package enum SameAddressText: String, AssumptionChoice {
    case short, resent = "re-sent"
}

package enum PathCase: String, AssumptionChoice {
    case exact, anyCase = "any-case"
}
