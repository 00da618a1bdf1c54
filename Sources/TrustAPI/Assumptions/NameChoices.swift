// The choices about how values, names and addresses compare.

package enum LengthUnit: String, AssumptionChoice {
    case scalars, bytes, codeUnits = "utf-16"
}

package enum ValueCase: String, AssumptionChoice {
    case exact, anyCase = "any-case"
}

package enum LeadingZeros: String, AssumptionChoice {
    case byType = "by-type", ignored, significant
}

package enum DomainNameCase: String, AssumptionChoice {
    case anyCase = "any-case", exact
}

package enum TrailingDot: String, AssumptionChoice {
    case significant, ignored
}

package enum InternationalNames: String, AssumptionChoice {
    case asWritten = "as-written", ascii
}

package enum AddressCase: String, AssumptionChoice {
    case anyCase = "any-case", exact
}

package enum AcceptableAddresses: String, AssumptionChoice {
    case registrableDomain = "registrable-domain", twoLabels = "two-labels"
}

package enum EmailSyntax: String, AssumptionChoice {
    case any, strict
}

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
