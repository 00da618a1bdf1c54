extension Assumed {
    /// The unit in which the length of a value is counted.
    package static let lengthUnit = Assumption<LengthUnit>(
        "length-unit", "In what is the length of a value counted?",
        [
            .scalars: ("Unicode scalars: é is one, however many bytes it takes.", .assumed),
            .bytes: ("Bytes of UTF-8.", .assumed),
            .codeUnits: ("Code units of UTF-16, as Java and C# count.", .assumed),
        ]
    )
    /// Whether the case of values such as newMethod, test and language matters.
    package static let valueCase = Assumption<ValueCase>(
        "value-case", "Does the case of newMethod, newMethods, test, disableSWP, language and the EV action count?",
        [
            .exact: ("It counts: newMethod=email is invalid (-4).", .documented),
            .anyCase: ("It does not count.", .assumed),
        ]
    )
    /// Whether zeros before an order number matter.
    package static let leadingZeros = Assumption<LeadingZeros>(
        "leading-zeros", "Do zeros before an order number count?",
        [
            .byType: (
                "They do not count where the page calls the number an integer; where it calls it a string, 01234567 names no order.",
                .assumed
            ),
            .ignored: ("They never count.", .assumed),
            .significant: ("They count: 01234567 names no order (-4).", .assumed),
        ]
    )
    /// Whether the case of a domain name matters.
    package static let domainNameCase = Assumption<DomainNameCase>(
        "domain-name-case", "Does the case of a domain name count?",
        [
            .anyCase: ("It does not count, as in DNS.", .assumed),
            .exact: ("It counts: Example.com is not example.com.", .assumed),
        ]
    )
    /// Whether a domain name with a dot at its end is another name.
    package static let trailingDot = Assumption<TrailingDot>(
        "trailing-dot", "Is a domain name with a dot at its end another one?",
        [
            .significant: ("example.com. is not example.com, so the order does not have it (-4).", .assumed),
            .ignored: ("example.com. is example.com.", .assumed),
        ]
    )
    /// Whether the two spellings of an international domain name are the same.
    package static let internationalNames = Assumption<InternationalNames>(
        "international-names", "Are the two spellings of an international domain name the same?",
        [
            .asWritten: ("Only as the order has them: bücher.example is not xn--bcher-kva.example.", .assumed),
            .ascii: ("Both spellings are the same name.", .assumed),
        ]
    )
    /// Whether the case of an email address matters.
    package static let addressCase = Assumption<AddressCase>(
        "address-case", "Does the case of an email address count?",
        [
            .anyCase: ("It does not count.", .assumed),
            .exact: ("It counts.", .assumed),
        ]
    )
    /// Which email addresses are acceptable for a domain.
    package static let acceptableAddresses = Assumption<AcceptableAddresses>(
        "acceptable-addresses", "Which email addresses are acceptable for a domain?",
        [
            .registrableDomain: (
                "The five usual mailboxes at the domain and at each of its parents, but at no public suffix such as co.uk.",
                .sibling
            ),
            .twoLabels: (
                "The five usual mailboxes at the domain and at each of its parents of two labels and more.", .assumed
            ),
        ]
    )
    /// What counts as an email address of a customer.
    package static let emailSyntax = Assumption<EmailSyntax>(
        "email-syntax", "What does an email address of a customer have to look like?",
        [
            .any: ("Any text is taken for one.", .assumed),
            .strict: ("mailbox@domain in the characters of RFC 5321 without quotes; anything else is -4.", .assumed),
        ]
    )
    /// What counts as a telephone number.
    package static let phoneSyntax = Assumption<PhoneSyntax>(
        "phone-syntax", "What does a telephone number have to look like?",
        [
            .any: ("Any text is taken for one.", .assumed),
            .strict: (
                "Three to fifteen digits, with a + before and blanks, dots, hyphens and brackets between them; anything else is -4.",
                .assumed
            ),
        ]
    )
    /// The order of the checks that need the order's state.
    package static let conditionOrder = Assumption<ConditionOrder>(
        "condition-order", "In which order are the conditions checked that only the order can decide?",
        [
            .firstToLast: (
                "As the tables of the simulator have them: kind and state of the order, then its terms, then its domains; the first that fails answers.",
                .assumed
            ),
            .lastToFirst: ("The other way round.", .assumed),
        ]
    )
    /// What is possible with an order that awaits authorization.
    package static let beforeAuthorization = Assumption<BeforeAuthorization>(
        "before-authorization", "What is possible with an order that awaits authorization?",
        [
            .inProgress: ("What is possible while it is in progress.", .assumed),
            .refused: ("Nothing: -139 on AutoUpdateDCV, -160 on ResendDCVEmail, -20 on the others.", .assumed),
        ]
    )
    /// Whether other names are updated when one of domainNames cannot be.
    package static let updateAtomicity = Assumption<UpdateAtomicity>(
        "update-atomicity", "What becomes of the other names when one of domainNames cannot be updated?",
        [
            .allOrNothing: ("None of them changes.", .assumed),
            .untilFirstFailure: ("Those before the one that fails change all the same.", .assumed),
        ]
    )
    /// The refusal of newMethods that are not as many as domainNames.
    package static let methodCount = Assumption<MethodCount>(
        "method-count", "What does a call get whose newMethods are not as many as its domainNames?",
        [
            .newMethods: ("-4 on newMethods.", .assumed),
            .domainNames: ("-4 on domainNames.", .assumed),
        ]
    )
    /// The refusal of newDCVEmailAddresses that are not as many as the EMAIL in newMethods.
    package static let addressCount = Assumption<AddressCount>(
        "address-count", "What does a call get whose newDCVEmailAddresses are not as many as the EMAIL in newMethods?",
        [
            .newDCVEmailAddresses: ("-4 on newDCVEmailAddresses.", .assumed),
            .newMethods: ("-4 on newMethods.", .assumed),
        ]
    )
    /// The answer to a domain that is named twice in domainNames.
    package static let duplicateNames = Assumption<DuplicateNames>(
        "duplicate-names", "What does a call get that names a domain twice in domainNames?",
        [
            .refused: ("-4 on domainNames.", .assumed),
            .last: ("The last method for it counts.", .assumed),
        ]
    )
    /// The answer to a call with domainNames and domainName or newMethod.
    package static let bothForms = Assumption<BothForms>(
        "both-forms", "What does a call get that has both domainNames and domainName or newMethod?",
        [
            .refused: ("-4 on domainNames.", .assumed),
            .list: ("domainNames and newMethods count.", .assumed),
            .single: ("domainName and newMethod count.", .assumed),
        ]
    )
    /// The argument that the -4 for an issued order names.
    package static let issuedOrderArgument = Assumption<IssuedOrderArgument>(
        "issued-order-argument", "Which argument does the -4 for an issued order name?",
        [
            .asSent: ("The one that named the order: orderNumber or baseOrderNumber.", .assumed),
            .orderNumber: ("Always orderNumber, as the sentence of the page prints.", .documented),
        ]
    )
    /// Which numbers dcvTemplateID takes.
    package static let templateIDs = Assumption<TemplateIDs>(
        "template-ids", "Which numbers does dcvTemplateID take?",
        [
            .any: (
                "An account without templates of its own takes any number; others take theirs, and -4 for the rest.",
                .assumed
            ),
            .ownOnly: ("Only a template of the account; -4 for any other.", .assumed),
        ]
    )
    /// What ResendDCVEmail without an address does for a domain that was never mailed.
    package static let neverMailed = Assumption<NeverMailed>(
        "never-mailed", "What does ResendDCVEmail without an address do for a domain for which no mail was ever sent?",
        [
            .skipped: (
                "It is left out where another domain was mailed before; -3 on dcvEmailAddress where none was.", .assumed
            ),
            .refused: ("-3 on dcvEmailAddress, whatever was mailed for the others.", .assumed),
        ]
    )
    /// Which outstanding domains the dcvEmailAddress of ResendDCVEmail applies to.
    package static let resendAddressScope = Assumption<ResendAddressScope>(
        "resend-address-scope", "Which outstanding domains does the dcvEmailAddress of ResendDCVEmail concern?",
        [
            .eligibleDomains: ("The domains that the address is acceptable for; -4 where there is none.", .assumed),
            .allDomains: ("All of them: -4 where the address is not acceptable for one.", .assumed),
        ]
    )
    /// The answer to a preferredTimeUTC in the past.
    package static let pastCallbackTime = Assumption<PastCallbackTime>(
        "past-callback-time", "What does a callback get whose preferredTimeUTC is over?",
        [
            .refused: ("-4 on preferredTimeUTC.", .assumed),
            .accepted: ("It is scheduled all the same.", .assumed),
        ]
    )
    /// The answer for a callback or click-through that is complete, or whose order is issued.
    package static let completedStep = Assumption<CompletedStep>(
        "completed-step",
        "What does a call get for a callback or click-through that is complete, or whose order is issued?",
        [
            .notDone: ("errorCode=0 with status=0, and nothing happens.", .assumed),
            .refused: ("-20.", .assumed),
        ]
    )
    /// The refusal for an order that has no callback or no click-through.
    package static let otherKindOfOrder = Assumption<OtherKindOfOrder>(
        "other-kind-of-order", "What does a call get for an order that has no callback or no click-through?",
        [
            .orderRelated: ("-20 with a text that says so.", .assumed),
            .invalidArgument: ("-4 on orderNumber.", .assumed),
        ]
    )
    /// The code for an account that may not use an endpoint.
    package static let deniedEndpointCode = Assumption<DeniedEndpointCode>(
        "denied-endpoint-code", "Which code does an account get that may not use an endpoint?",
        [
            .byPage: ("-90 where the page has that code, else -16.", .assumed),
            .loginRefused: ("-16 on each endpoint.", .assumed),
        ]
    )
    /// What takes the place of `xxxx` in -90.
    package static let permissionSubject = Assumption<PermissionSubject>(
        "permission-subject", "What stands in the place of 'xxxx' in -90?",
        [
            .value: ("The method that the call asks for; the endpoint where it asks for none.", .assumed),
            .endpoint: ("The name of the endpoint.", .assumed),
        ]
    )
    /// The answer to a test operation on a SiteLock licence.
    package static let siteLockTest = Assumption<SiteLockTest>(
        "site-lock-test", "What does a test operation on a SiteLock licence answer?",
        [
            .codeAlone: ("0 alone, as for any other order.", .assumed),
            .withIDs: ("0, slUserID and slSiteID, as without test=Y.", .assumed),
        ]
    )
    /// What happens to a scheduled call or phone check when the callback changes to email.
    package static let callbackMethodChange = Assumption<CallbackMethodChange>(
        "callback-method-change",
        "What becomes of a scheduled call or a phone check when the callback is to be by email?",
        [
            .resets: (
                "A scheduled call is called off and a phone check ends: the callback is ready, by email.", .assumed
            ),
            .keeps: ("Both stay as they are.", .assumed),
        ]
    )
    /// Where a mail goes when no address of the customer is known.
    package static let addressOnFile = Assumption<AddressOnFile>(
        "address-on-file", "Where does a mail go when no address of the customer is known?",
        [
            .derived: ("admin@ the first domain of the order; -20 where the order has no domain.", .assumed),
            .none: ("Nowhere: the call gets -20.", .assumed),
        ]
    )
    /// What happens to an argument that the page has for other actions only.
    package static let irrelevantArguments = Assumption<IrrelevantArguments>(
        "irrelevant-arguments", "What becomes of an argument that the page has for other actions only?",
        [
            .ignored: ("It is read, and nothing comes of it.", .assumed),
            .refused: ("-4 on its name.", .assumed),
        ]
    )
    /// What happens to adminEmailAddress in a call with ResendEmail.
    package static let resendToAdminAddress = Assumption<ResendToAdminAddress>(
        "resend-to-admin-address", "What becomes of adminEmailAddress beside ResendEmail?",
        [
            .ignored: ("The mail goes to the address in use; adminEmailAddress is not looked at.", .assumed),
            .used: ("The mail goes to adminEmailAddress; the address in use stays.", .assumed),
        ]
    )
    /// The text of a refusal for which no page prints one.
    package static let inventedTexts = Assumption<InventedTexts>(
        "invented-texts", "Which text has a refusal for which no page prints one?", isOfWire: true,
        [
            .own: ("A sentence of the simulator: Order has no callback.", .assumed),
            .printed: (
                "What the row of the page says in place of a text: Action specific errors (see errorMessage for details).",
                .assumed
            ),
        ]
    )
    /// The text of status 2 of UpdateUserEvClickThrough.
    package static let sameAddressText = Assumption<SameAddressText>(
        "same-address-text", "What does status 2 of UpdateUserEvClickThrough say?",
        [
            .short: ("Email Address was the same and wasn't changed", .assumed),
            .resent: (
                "Email Address was the same and wasn't changed. Email was re-sent - and it is, as an older edition has it.",
                .sibling
            ),
        ]
    )
    /// Whether the case of an endpoint's path matters.
    package static let pathCase = Assumption<PathCase>(
        "path-case", "Does the case of the path of an endpoint count?",
        [
            .exact: ("It counts: /products/!autoupdatedcv is no endpoint (HTTP status 404).", .assumed),
            .anyCase: ("It does not count.", .assumed),
        ]
    )
}
