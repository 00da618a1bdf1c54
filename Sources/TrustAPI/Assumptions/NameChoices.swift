// The choices about how values, names and addresses compare.

package enum LengthUnit: String, AssumptionChoice {
    case scalars
    case bytes
    case codeUnits = "utf-16"

    package var meaning: String {
        switch self {
        case .scalars: "Unicode scalars: é is one, however many bytes it takes."
        case .bytes: "Bytes of UTF-8."
        case .codeUnits: "Code units of UTF-16, as Java and C# count."
        }
    }

    package var standing: Standing { .assumed }
}

package enum ValueCase: String, AssumptionChoice {
    case exact
    case anyCase = "any-case"

    package var meaning: String {
        switch self {
        case .exact: "It counts: newMethod=email is invalid (-4)."
        case .anyCase: "It does not count."
        }
    }

    package var standing: Standing {
        switch self {
        case .exact: .documented
        case .anyCase: .assumed
        }
    }
}

package enum LeadingZeros: String, AssumptionChoice {
    case byType = "by-type"
    case ignored
    case significant

    package var meaning: String {
        switch self {
        case .byType:
            "They do not count where the page calls the number an integer; where it calls it a string, 01234567 names no order."
        case .ignored: "They never count."
        case .significant: "They count: 01234567 names no order (-4)."
        }
    }

    package var standing: Standing { .assumed }
}

package enum DomainNameCase: String, AssumptionChoice {
    case anyCase = "any-case"
    case exact

    package var meaning: String {
        switch self {
        case .anyCase: "It does not count, as in DNS."
        case .exact: "It counts: Example.com is not example.com."
        }
    }

    package var standing: Standing { .assumed }
}

package enum TrailingDot: String, AssumptionChoice {
    case significant
    case ignored

    package var meaning: String {
        switch self {
        case .significant: "example.com. is not example.com, so the order does not have it (-4)."
        case .ignored: "example.com. is example.com."
        }
    }

    package var standing: Standing { .assumed }
}

package enum InternationalNames: String, AssumptionChoice {
    case asWritten = "as-written"
    case ascii

    package var meaning: String {
        switch self {
        case .asWritten: "Only as the order has them: bücher.example is not xn--bcher-kva.example."
        case .ascii: "Both spellings are the same name."
        }
    }

    package var standing: Standing { .assumed }
}

package enum AddressCase: String, AssumptionChoice {
    case anyCase = "any-case"
    case exact

    package var meaning: String {
        switch self {
        case .anyCase: "It does not count."
        case .exact: "It counts."
        }
    }

    package var standing: Standing { .assumed }
}

package enum AcceptableAddresses: String, AssumptionChoice {
    case registrableDomain = "registrable-domain"
    case twoLabels = "two-labels"

    package var meaning: String {
        switch self {
        case .registrableDomain:
            "The five usual mailboxes at the domain and at each of its parents, but at no public suffix such as co.uk."
        case .twoLabels: "The five usual mailboxes at the domain and at each of its parents of two labels and more."
        }
    }

    package var standing: Standing {
        switch self {
        case .registrableDomain: .sibling
        case .twoLabels: .assumed
        }
    }
}

package enum EmailSyntax: String, AssumptionChoice {
    case any
    case strict

    package var meaning: String {
        switch self {
        case .any: "Any text is taken for one."
        case .strict: "mailbox@domain in the characters of RFC 5321 without quotes; anything else is -4."
        }
    }

    package var standing: Standing { .assumed }
}

package enum PhoneSyntax: String, AssumptionChoice {
    case any
    case strict

    package var meaning: String {
        switch self {
        case .any: "Any text is taken for one."
        case .strict:
            "Three to fifteen digits, with a + before and blanks, dots, hyphens and brackets between them; anything else is -4."
        }
    }

    package var standing: Standing { .assumed }
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
