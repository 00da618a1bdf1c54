// The choices about how values, names and addresses compare.

/// The choices for `Assumed.lengthUnit`.
package enum LengthUnit: String, AssumptionChoice {
    case scalars, bytes, codeUnits = "utf-16"
}

/// The choices for `Assumed.valueCase`.
package enum ValueCase: String, AssumptionChoice {
    case exact, anyCase = "any-case"
}

/// The choices for `Assumed.leadingZeros`.
package enum LeadingZeros: String, AssumptionChoice {
    case byType = "by-type", ignored, significant
}

/// The choices for `Assumed.domainNameCase`.
package enum DomainNameCase: String, AssumptionChoice {
    case anyCase = "any-case", exact
}

/// The choices for `Assumed.trailingDot`.
package enum TrailingDot: String, AssumptionChoice {
    case significant, ignored
}

/// The choices for `Assumed.internationalNames`.
package enum InternationalNames: String, AssumptionChoice {
    case asWritten = "as-written", ascii
}

/// The choices for `Assumed.addressCase`.
package enum AddressCase: String, AssumptionChoice {
    case anyCase = "any-case", exact
}

/// The choices for `Assumed.acceptableAddresses`.
package enum AcceptableAddresses: String, AssumptionChoice {
    case registrableDomain = "registrable-domain", twoLabels = "two-labels"
}

/// The choices for `Assumed.emailSyntax`.
package enum EmailSyntax: String, AssumptionChoice {
    case any, strict
}

/// The choices for `Assumed.phoneSyntax`.
package enum PhoneSyntax: String, AssumptionChoice {
    case any, strict
}

extension LengthUnit {
    /// What is counted.
    var noun: String {
        switch self {
        case .scalars: "characters"
        case .bytes: "bytes"
        case .codeUnits: "code units of UTF-16"
        }
    }

    /// How long a text is in this unit.
    func count(of text: String) -> Int {
        switch self {
        case .scalars: text.unicodeScalars.count
        case .bytes: text.utf8.count
        case .codeUnits: text.utf16.count
        }
    }
}
