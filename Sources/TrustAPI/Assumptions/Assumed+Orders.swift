extension Assumed {
    package static let lengthUnit = Assumption(
        "length-unit", "In what is the length of a value counted?",
        documented: LengthUnit.scalars
    )
    package static let valueCase = Assumption(
        "value-case", "Does the case of newMethod, newMethods, test, disableSWP, language and the EV action count?",
        documented: ValueCase.exact
    )
    package static let leadingZeros = Assumption(
        "leading-zeros", "Do zeros before an order number count?",
        documented: LeadingZeros.byType
    )
    package static let domainNameCase = Assumption(
        "domain-name-case", "Does the case of a domain name count?",
        documented: DomainNameCase.anyCase
    )
    package static let trailingDot = Assumption(
        "trailing-dot", "Is a domain name with a dot at its end another one?",
        documented: TrailingDot.significant
    )
    package static let internationalNames = Assumption(
        "international-names", "Are the two spellings of an international domain name the same?",
        documented: InternationalNames.asWritten
    )
    package static let addressCase = Assumption(
        "address-case", "Does the case of an email address count?",
        documented: AddressCase.anyCase
    )
    package static let acceptableAddresses = Assumption(
        "acceptable-addresses", "Which email addresses are acceptable for a domain?",
        documented: AcceptableAddresses.registrableDomain
    )
    package static let emailSyntax = Assumption(
        "email-syntax", "What does an email address of a customer have to look like?",
        documented: EmailSyntax.any
    )
    package static let phoneSyntax = Assumption(
        "phone-syntax", "What does a telephone number have to look like?",
        documented: PhoneSyntax.any
    )
    package static let conditionOrder = Assumption(
        "condition-order", "In which order are the conditions checked that only the order can decide?",
        documented: ConditionOrder.firstToLast
    )
    package static let beforeAuthorization = Assumption(
        "before-authorization", "What is possible with an order that awaits authorization?",
        documented: BeforeAuthorization.inProgress
    )
    package static let updateAtomicity = Assumption(
        "update-atomicity", "What becomes of the other names when one of domainNames cannot be updated?",
        documented: UpdateAtomicity.allOrNothing
    )
    package static let methodCount = Assumption(
        "method-count", "What does a call get whose newMethods are not as many as its domainNames?",
        documented: MethodCount.newMethods
    )
    package static let addressCount = Assumption(
        "address-count", "What does a call get whose newDCVEmailAddresses are not as many as the EMAIL in newMethods?",
        documented: AddressCount.newDCVEmailAddresses
    )
    package static let duplicateNames = Assumption(
        "duplicate-names", "What does a call get that names a domain twice in domainNames?",
        documented: DuplicateNames.refused
    )
    package static let bothForms = Assumption(
        "both-forms", "What does a call get that has both domainNames and domainName or newMethod?",
        documented: BothForms.refused
    )
    package static let issuedOrderArgument = Assumption(
        "issued-order-argument", "Which argument does the -4 for an issued order name?",
        documented: IssuedOrderArgument.asSent
    )
    package static let templateIDs = Assumption(
        "template-ids", "Which numbers does dcvTemplateID take?",
        documented: TemplateIDs.any
    )
    package static let neverMailed = Assumption(
        "never-mailed", "What does ResendDCVEmail without an address do for a domain for which no mail was ever sent?",
        documented: NeverMailed.skipped
    )
    package static let resendAddressScope = Assumption(
        "resend-address-scope", "Which outstanding domains does the dcvEmailAddress of ResendDCVEmail concern?",
        documented: ResendAddressScope.eligibleDomains
    )
    package static let pastCallbackTime = Assumption(
        "past-callback-time", "What does a callback get whose preferredTimeUTC is over?",
        documented: PastCallbackTime.refused
    )
    package static let completedStep = Assumption(
        "completed-step",
        "What does a call get for a callback or click-through that is complete, or whose order is issued?",
        documented: CompletedStep.notDone
    )
    package static let otherKindOfOrder = Assumption(
        "other-kind-of-order", "What does a call get for an order that has no callback or no click-through?",
        documented: OtherKindOfOrder.orderRelated
    )
    package static let deniedEndpointCode = Assumption(
        "denied-endpoint-code", "Which code does an account get that may not use an endpoint?",
        documented: DeniedEndpointCode.byPage
    )
    package static let permissionSubject = Assumption(
        "permission-subject", "What stands in the place of 'xxxx' in -90?",
        documented: PermissionSubject.value
    )
    package static let siteLockTest = Assumption(
        "site-lock-test", "What does a test operation on a SiteLock licence answer?",
        documented: SiteLockTest.codeAlone
    )
    package static let callbackMethodChange = Assumption(
        "callback-method-change",
        "What becomes of a scheduled call or a phone check when the callback is to be by email?",
        documented: CallbackMethodChange.resets
    )
    package static let addressOnFile = Assumption(
        "address-on-file", "Where does a mail go when no address of the customer is known?",
        documented: AddressOnFile.derived
    )
    package static let irrelevantArguments = Assumption(
        "irrelevant-arguments", "What becomes of an argument that the page has for other actions only?",
        documented: IrrelevantArguments.ignored
    )
    package static let resendToAdminAddress = Assumption(
        "resend-to-admin-address", "What becomes of adminEmailAddress beside ResendEmail?",
        documented: ResendToAdminAddress.ignored
    )
    package static let inventedTexts = Assumption(
        "invented-texts", "Which text has a refusal for which no page prints one?",
        documented: InventedTexts.own
    )
    package static let sameAddressText = Assumption(
        "same-address-text", "What does status 2 of UpdateUserEvClickThrough say?",
        documented: SameAddressText.short
    )
    package static let pathCase = Assumption(
        "path-case", "Does the case of the path of an endpoint count?",
        documented: PathCase.exact
    )

    /// Those about what calls on orders lead to, in the order in which a list shows them.
    package static let aboutOrders: [AssumptionDescription] = [
        lengthUnit.description, valueCase.description, leadingZeros.description, domainNameCase.description,
        trailingDot.description, internationalNames.description, addressCase.description,
        acceptableAddresses.description, emailSyntax.description, phoneSyntax.description, conditionOrder.description,
        beforeAuthorization.description, updateAtomicity.description, methodCount.description, addressCount.description,
        duplicateNames.description, bothForms.description, issuedOrderArgument.description, templateIDs.description,
        neverMailed.description, resendAddressScope.description, pastCallbackTime.description,
        completedStep.description, otherKindOfOrder.description, deniedEndpointCode.description,
        permissionSubject.description, siteLockTest.description, callbackMethodChange.description,
        addressOnFile.description, irrelevantArguments.description, resendToAdminAddress.description,
        inventedTexts.description, sameAddressText.description, pathCase.description,
    ]
}
