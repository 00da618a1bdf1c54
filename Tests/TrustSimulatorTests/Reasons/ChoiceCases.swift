import TrustAPI
import TrustSimulator

/// Calls whose outcome no page decides.
enum ChoiceCases {
    typealias Case = ChoiceTests.Case

    static let all = readings + names + updates + resends + authorizations + vettings + neighbours

    private static let call = "orderNumber=11111111"
    private static let update = call + "&newMethod=CNAME_CSR_HASH"

    private static func at(
        _ endpoint: EndpointName, _ title: String, _ arguments: String,
        _ order: @escaping @Sendable (inout Order) -> Void = { _ in }
    ) -> Situation {
        Situation(title: title, endpoint: endpoint, arguments: arguments, order: order)
    }

    private static func at(
        _ endpoint: EndpointName, _ title: String, _ arguments: String,
        account: @escaping @Sendable (inout Account) -> Void,
        order: @escaping @Sendable (inout Order) -> Void = { _ in }
    ) -> Situation {
        Situation(title: title, endpoint: endpoint, arguments: arguments, account: account, order: order)
    }

    private static let schedule = call + "&action=ScheduledCallback&preferredTimeUTC=2024-02-02 13:03"
    private static let replacePhone = call + "&action=ReplacePhone&phoneNumber="

    private static let readings = [
        Case(
            "length-unit", "bytes",
            at(.updateUserOvCallback, "letters of two bytes", schedule + "&extensionNumber=\u{E4}\u{E4}\u{E4}") {
                $0.vetting.kind = .organization
            }
        ),
        Case("value-case", "any-case", at(.autoUpdateDCV, "method", call + "&newMethod=cname_csr_hash")),
        Case(
            "value-case", "any-case",
            at(.autoUpdateDCV, "methods", call + "&domainNames=www.example.com&newMethods=cname_csr_hash")),
        Case("value-case", "any-case", at(.autoAuthorize, "test", call + "&test=y")),
        Case("value-case", "any-case", at(.autoAuthorize, "web products", call + "&disableSWP=n")),
        Case("value-case", "any-case", at(.updateUserEvClickThrough, "action", call + "&action=resendemail")),
        Case("value-case", "any-case", at(.updateUserOvCallback, "language", schedule + "&language=EN-US")),
        Case("ov-action-case", "any-case", at(.updateUserOvCallback, "action", call + "&action=SENDCALLBACKEMAIL")),
        Case(
            "leading-zeros", "significant",
            at(.autoUpdateDCV, "integer", "orderNumber=011111111&newMethod=CNAME_CSR_HASH")),
        Case(
            "leading-zeros", "ignored",
            at(.updateUserEvClickThrough, "string", "orderNumber=011111111&action=ResendEmail")),
        Case(
            "irrelevant-arguments", "refused",
            at(.updateUserOvCallback, "comments", replacePhone + "1&comments=x") { $0.vetting.kind = .organization }
        ),
        Case(
            "irrelevant-arguments", "refused",
            at(.updateUserOvCallback, "extension", replacePhone + "1&extensionNumber=1") {
                $0.vetting.kind = .organization
            }
        ),
        Case(
            "email-syntax", "strict",
            at(
                .updateUserEvClickThrough, "click-through",
                call + "&action=ReplaceMailAddress&adminEmailAddress=notanaddress"
            ) {
                $0.vetting.kind = .extended
            }
        ),
        Case(
            "email-syntax", "strict",
            at(.updateUserOvCallback, "blank", call + "&action=replaceEmailAddress&emailAddress=+") {
                $0.vetting.kind = .organization
            }
        ),
        Case(
            "phone-syntax", "strict",
            at(.updateUserOvCallback, "callback", replacePhone + "abc") { $0.vetting.kind = .organization }
        ),
        Case("value-blanks", "trimmed", at(.autoUpdateDCV, "blank", call + "&newMethod=CNAME_CSR_HASH+")),
        Case(
            "transport-order", "method-first",
            Situation(
                title: "GET over HTTP", endpoint: .autoUpdateDCV, arguments: "", method: "GET", isOverHTTPS: false)
        ),
        Case(
            "content-type", "required",
            Situation(title: "JSON type", endpoint: .autoUpdateDCV, arguments: update, contentType: "application/json")
        ),
        Case("unknown-order", "-14", at(.resendDCVEmail, "no such order", "orderNumber=5")),
        Case(
            "check-order", "login-first",
            Situation(
                title: "a wrong value and a wrong login", endpoint: .autoUpdateDCV, arguments: call + "&newMethod=x",
                login: "loginName=login_name&loginPassword=x"
            )),
    ]

    private static let names = [
        Case("domain-name-case", "exact", at(.autoUpdateDCV, "name", update + "&domainName=WWW.example.com")),
        Case("trailing-dot", "ignored", at(.autoUpdateDCV, "name", update + "&domainName=www.example.com.")),
        Case(
            "international-names", "ascii",
            at(.autoUpdateDCV, "name", update + "&domainName=b\u{FC}cher.example") {
                $0.domains[0].name = "xn--bcher-kva.example"
            }
        ),
        Case(
            "address-case", "exact",
            at(.autoUpdateDCV, "address", call + "&newMethod=EMAIL&newDCVEmailAddress=Admin@example.com")
        ),
        Case(
            "acceptable-addresses", "two-labels",
            at(.autoUpdateDCV, "public suffix", call + "&newMethod=EMAIL&newDCVEmailAddress=admin@co.uk") {
                $0.domains[0].name = "www.example.co.uk"
            }
        ),
        Case(
            "acceptable-addresses", "two-labels",
            at(.autoUpdateDCV, "above a public suffix", call + "&newMethod=EMAIL&newDCVEmailAddress=admin@kobe.jp") {
                $0.domains[0].name = "a.b.kobe.jp"
            }
        ),
    ]

    private static let twoNames =
        call + "&domainNames=www.example.com+done.example.com&newMethods=CNAME_CSR_HASH+CNAME_CSR_HASH"

    /// A second domain, which is validated.
    private static let withDone: @Sendable (inout Order) -> Void = { order in
        var done = order.domains[0]
        done.name = "done.example.com"
        done.validation = .done(at: nil)
        order.domains.append(done)
    }

    private static let updates = [
        Case(
            "update-atomicity", "until-first-failure", at(.autoUpdateDCV, "second name validated", twoNames, withDone)),
        Case(
            "method-count", "domainNames",
            at(.autoUpdateDCV, "fewer methods", call + "&domainNames=a.b+c.d&newMethods=CNAME_CSR_HASH")
        ),
        Case(
            "address-count", "newMethods",
            at(.autoUpdateDCV, "more addresses", update + "&newDCVEmailAddresses=garbage")
        ),
        Case(
            "spare-address", "ignored",
            at(
                .autoUpdateDCV, "garbage beside a list",
                call + "&domainNames=www.example.com&newMethods=CNAME_CSR_HASH&newDCVEmailAddress=garbage")
        ),
        Case(
            "duplicate-names", "last",
            at(
                .autoUpdateDCV, "a name twice",
                call + "&domainNames=www.example.com+www.example.com&newMethods=CNAME_CSR_HASH+HTTP_CSR_HASH")
        ),
        Case(
            "both-forms", "list",
            at(.autoUpdateDCV, "both", update + "&domainNames=www.example.com&newMethods=HTTP_CSR_HASH")
        ),
        Case(
            "issued-order-argument", "order-number",
            at(.autoUpdateDCV, "base number", "baseOrderNumber=11111111&newMethod=CNAME_CSR_HASH") {
                $0.state = .issued
            }
        ),
        Case("template-ids", "own-only", at(.autoUpdateDCV, "any template", update + "&dcvTemplateID=5")),
        Case(
            "before-authorization", "refused",
            at(.autoUpdateDCV, "update", update) { $0.state = .awaitingAuthorization }
        ),
        Case(
            "condition-order", "last-to-first",
            at(.autoUpdateDCV, "a validated wildcard by HTTP", call + "&newMethod=HTTP_CSR_HASH") {
                $0.domains[0].name = "*.example.com"
                $0.domains[0].validation = .done(at: nil)
            }
        ),
        Case(
            "permission-subject", "endpoint",
            at(.autoUpdateDCV, "denied", update, account: { $0.deniedEndpoints = [.autoUpdateDCV] })
        ),
        Case(
            "permission-subject", "endpoint",
            Situation(
                title: "a fault", endpoint: .autoUpdateDCV, arguments: update,
                world: { $0.faults.faults = [Fault(id: "f", disturbance: .code(.permissionDenied))] })
        ),
        Case(
            "denied-endpoint-code", "-16",
            at(.autoUpdateDCV, "denied", update, account: { $0.deniedEndpoints = [.autoUpdateDCV] })
        ),
    ]

    private static let resends = [
        Case(
            "never-mailed", "refused",
            at(.resendDCVEmail, "one of two", call) { order in
                order.domains.append(order.domains[0])
                order.domains[1].name = "b.example.com"
                order.domains[1].email = "admin@example.com"
            }
        ),
        Case(
            "resend-address-scope", "all-domains",
            at(.resendDCVEmail, "one of two", call + "&dcvEmailAddress=admin@www.example.com") { order in
                order.domains.append(order.domains[0])
                order.domains[1].name = "b.example.com"
            }
        ),
        Case(
            "before-authorization", "refused",
            at(.resendDCVEmail, "resend", call + "&dcvEmailAddress=admin@example.com") {
                $0.state = .awaitingAuthorization
            }
        ),
    ]

    private static let authorizations = [
        Case(
            "site-lock-test", "with-ids",
            at(.autoAuthorize, "licence", call + "&test=Y") { order in
                order.state = .awaitingAuthorization
                order.siteLock = Order.SiteLock()
            }
        ),
        Case(
            "condition-order", "last-to-first",
            at(
                .autoAuthorize, "no price and too expensive", call, account: { $0.credit = .zero },
                order: { order in
                    order.state = .awaitingAuthorization
                    order.price = Money(cents: 1)
                    order.pricing = Order.Pricing(.noPrice)
                }
            )
        ),
        Case(
            "invented-texts", "printed",
            at(.autoAuthorize, "SiteLock", call) { order in
                order.state = .awaitingAuthorization
                var lock = Order.SiteLock()
                lock.synchronization = .failing
                order.siteLock = lock
            }
        ),
    ]

    private static let vettings = [
        Case("invented-texts", "printed", at(.updateUserEvClickThrough, "DV order", call + "&action=ResendEmail")),
        Case("other-kind-of-order", "-4", at(.updateUserOvCallback, "DV order", call + "&action=sendCallbackEmail")),
        Case(
            "completed-step", "-20",
            at(.updateUserOvCallback, "completed callback", replacePhone + "1") { order in
                order.vetting.kind = .organization
                order.vetting.callback?.progress = .completed
            }
        ),
        Case(
            "past-callback-time", "accepted",
            at(.updateUserOvCallback, "past", call + "&action=ManualCallback&preferredTimeUTC=2024-02-02 11:00") {
                $0.vetting.kind = .organization
            }
        ),
        Case(
            "before-authorization", "refused",
            at(.updateUserOvCallback, "callback", schedule) { order in
                order.vetting.kind = .organization
                order.state = .awaitingAuthorization
            }
        ),
        Case(
            "callback-method-change", "keeps",
            at(.updateUserOvCallback, "scheduled", call + "&action=replaceEmailAddress&emailAddress=a@b.c") { order in
                order.vetting.kind = .organization
                order.vetting.callback?.progress = .scheduled(for: nil)
            }
        ),
        Case(
            "address-on-file", "none",
            at(.updateUserEvClickThrough, "no address", call + "&action=ResendEmail") { $0.vetting.kind = .extended }
        ),
        Case(
            "resend-to-admin-address", "used",
            at(.updateUserEvClickThrough, "other address", call + "&action=ResendEmail&adminEmailAddress=a@b.c") {
                order in
                order.vetting.kind = .extended
                order.vetting.clickThrough?.email = "owner@example.com"
            }
        ),
        Case(
            "same-address-text", "re-sent",
            at(.updateUserEvClickThrough, "same address", call + "&action=ReplaceMailAddress&adminEmailAddress=a@b.c") {
                order in
                order.vetting.kind = .extended
                order.vetting.clickThrough?.email = "a@b.c"
            }
        ),
    ]
}

extension ChoiceCases {
    private static let neighbours = [
        Case("unknown-neighbour-argument", "refused", at(.getMDCDomainDetails, "more", call + "&streetAddress1=x")),
        Case("unvalidated-status", "not-validated", at(.getMDCDomainDetails, "outstanding", call)),
        Case(
            "acceptable-addresses", "two-labels", at(.getDCVEmailAddressList, "suffix", "domainName=example.co.uk")),
    ]
}
