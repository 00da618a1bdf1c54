import TrustAPI
import TrustSimulator

/// A call for each reason that the simulator can have, and how it is told.
enum ReasonCases {
    typealias Case = ReasonTests.Case

    static let all =
        transport + arguments + values + logins + orders + authorizations + updates + resends + vettings + lists

    private static let update = "orderNumber=11111111&newMethod=CNAME_CSR_HASH"
    private static let call = "orderNumber=11111111"

    /// A call of AutoUpdateDCV.
    private static func updating(
        _ title: String, _ arguments: String, _ order: @escaping @Sendable (inout Order) -> Void
    )
        -> Situation
    {
        Situation(title: title, endpoint: .autoUpdateDCV, arguments: arguments, order: order)
    }

    private static let transport = [
        Case(
            Situation(title: "plain HTTP", endpoint: .autoUpdateDCV, arguments: update, isOverHTTPS: false), -1,
            "the call came over plain HTTP"
        ),
        Case(
            Situation(title: "GET", endpoint: .autoUpdateDCV, arguments: "", method: "GET", query: update), -17,
            "the method of the request is GET, not POST"
        ),
        Case(
            Situation(title: "PUT", endpoint: .autoUpdateDCV, arguments: update, method: "PUT"), -17,
            "the method of the request is 'PUT', not POST"
        ),
    ]

    private static let arguments = [
        Case(
            Situation(title: "unknown", endpoint: .autoUpdateDCV, arguments: update + "&responseFormat=1"), -2,
            "AutoUpdateDCV has no argument that is called 'responseFormat'"
        ),
        Case(
            Situation(title: "unknown for its case", endpoint: .autoUpdateDCV, arguments: update + "&ORDERNUMBER=1"),
            -2,
            "AutoUpdateDCV has no argument that is called 'ORDERNUMBER'; it has 'orderNumber' "
                + "(argument-names = any-case takes either)"
        ),
        Case(
            Situation(
                title: "gzip", endpoint: .autoAuthorize, arguments: "", login: "", body: [0x1F, 0x8B, 0x08, 0x00]), -2,
            "the body is compressed (gzip), and the API reads its bytes as they are"
        ),
        Case(
            Situation(title: "bytes for a name", endpoint: .autoAuthorize, arguments: "%01%02=1", login: ""), -2,
            "AutoAuthorize has no argument that is called a name with characters that cannot be shown"
        ),
        Case(
            Situation(title: "JSON", endpoint: .autoAuthorize, arguments: #"{"loginName": 1}"#, login: ""), -2,
            "the body is JSON, and the API reads application/x-www-form-urlencoded"
        ),
        Case(Situation(title: "missing", endpoint: .updateUserOvCallback, arguments: call), -3, "action was not sent"),
        Case(
            Situation(title: "empty", endpoint: .updateUserOvCallback, arguments: call + "&action="), -3,
            "action was sent without a value, which counts as missing (empty-argument)"
        ),
        Case(
            Situation(title: "one of two missing", endpoint: .resendDCVEmail, arguments: ""), -3,
            "neither orderNumber nor baseOrderNumber was sent"
        ),
        Case(
            Situation(title: "in the query", endpoint: .resendDCVEmail, arguments: "", query: call), -3,
            "orderNumber stands in the query string, which is not read (arguments-in-query = merged reads it)"
        ),
        Case(
            Situation(
                title: "in several parts", endpoint: .resendDCVEmail,
                arguments: "--x\r\nContent-Disposition: form-data; name=\"loginName\"\r\n\r\na\r\n--x--\r\n", login: "",
                contentType: "multipart/form-data; boundary=x"
            ), -3,
            "loginName stands in a body in multipart/form-data, which is not read (multipart-body = read reads it)"
        ),
        Case(
            Situation(
                title: "not called a form", endpoint: .resendDCVEmail, arguments: call, contentType: "text/plain",
                assume: ["content-type": "required"]
            ), -3,
            "loginName stands in a body that is not called application/x-www-form-urlencoded, and content-type is required"
        ),
        Case(
            Situation(title: "needed by another", endpoint: .autoUpdateDCV, arguments: call + "&newMethod=EMAIL"), -3,
            "newMethod is EMAIL, so newDCVEmailAddress is required"
        ),
        Case(
            Situation(title: "sent twice", endpoint: .resendDCVEmail, arguments: call + "&" + call), -4,
            "orderNumber was sent twice"
        ),
    ]

    private static let values = [
        Case(
            Situation(
                title: "too long", endpoint: .updateUserOvCallback,
                arguments: call + "&action=sendCallbackEmail&extensionNumber=123456"), -4,
            "extensionNumber is too long: 6 characters where the page allows 5"
        ),
        Case(
            Situation(title: "no number", endpoint: .resendDCVEmail, arguments: "orderNumber=12a"), -4,
            "orderNumber is '12a', which is not a whole number"
        ),
        Case(
            Situation(title: "not allowed", endpoint: .autoUpdateDCV, arguments: call + "&newMethod=FAX"), -4,
            "newMethod is 'FAX', which is none of EMAIL, HTTP_CSR_HASH, HTTPS_CSR_HASH, CNAME_CSR_HASH"
        ),
        Case(
            Situation(title: "of another case", endpoint: .autoAuthorize, arguments: call + "&test=y"), -4,
            "test is 'y', which is none of Y, N (it is but for its case: value-case = any-case takes it)"
        ),
        Case(
            Situation(
                title: "no time", endpoint: .updateUserOvCallback,
                arguments: call + "&action=ManualCallback&preferredTimeUTC=2024-02-30 10:00"), -4,
            "preferredTimeUTC is '2024-02-30 10:00', which is not a time that there is, as yyyy-mm-dd hh:mm"
        ),
        Case(
            Situation(
                title: "no address", endpoint: .updateUserEvClickThrough,
                arguments: call + "&action=ReplaceMailAddress&adminEmailAddress=notanaddress",
                assume: ["email-syntax": "strict"]), -4,
            "adminEmailAddress is 'notanaddress', which is not an email address"
        ),
        Case(
            Situation(
                title: "no telephone number", endpoint: .updateUserOvCallback,
                arguments: call + "&action=ReplacePhone&phoneNumber=abc", assume: ["phone-syntax": "strict"]), -4,
            "phoneNumber is 'abc', which is not a telephone number"
        ),
        Case(
            Situation(
                title: "empty and invalid", endpoint: .autoAuthorize, arguments: call + "&test=",
                assume: ["empty-argument": "invalid"]), -4,
            "test was sent without a value, and empty-argument is invalid"
        ),
    ]

    private static func logging(
        _ title: String, _ login: String, from source: String? = "127.0.0.1",
        _ account: @escaping @Sendable (inout Account) -> Void = { _ in }
    ) -> Situation {
        Situation(
            title: title, endpoint: .autoAuthorize, arguments: call, login: login, source: source, account: account)
    }

    private static let right = "loginName=login_name&loginPassword=login_password"
    private static let logins = [
        Case(logging("nobody", "loginName=nobody&loginPassword=x"), -16, "there is no account 'nobody'"),
        Case(
            logging("name of another case", "loginName=Login_Name&loginPassword=login_password"), -16,
            "there is no account 'Login_Name', only 'login_name', and the case of its letters counts"
        ),
        Case(
            logging("blank behind the name", "loginName=login_name+&loginPassword=login_password"), -16,
            "there is no account 'login_name ', only 'login_name' without the blanks"
        ),
        Case(
            logging("wrong password", "loginName=login_name&loginPassword=x"), -16,
            "the password is not that of the account"
        ),
        Case(
            logging("line end", "loginName=login_name&loginPassword=login_password%0A"), -16,
            "the password is right but for a line end after it"
        ),
        Case(
            logging("blanks", "loginName=login_name&loginPassword=login_password+"), -16,
            "the password is right but for blanks around it"
        ),
        Case(
            logging("password of another case", "loginName=login_name&loginPassword=Login_Password"), -16,
            "the password is right but for the case of its letters"
        ),
        Case(
            logging("encoded twice", "loginName=login_name&loginPassword=login%255Fpassword"), -16,
            "the password was percent-encoded twice"
        ),
        Case(logging("locked", right) { $0.standing = .locked }, -16, "the account is locked"),
        Case(
            logging("expired", right) { $0.standing = .passwordExpired }, -16, "the password of the account has expired"
        ),
        Case(
            logging("other address", right, from: "192.0.2.9") {
                $0.allowedAddresses = ["198.51.100.0/24"].compactMap { AddressRange($0) }
            }, -16, "the account may not log in from 192.0.2.9, only from 198.51.100.0/24"
        ),
        Case(
            logging("denied endpoint", right) { $0.deniedEndpoints = [.autoAuthorize] }, -16,
            "the account may not use AutoAuthorize (deniedEndpoints)"
        ),
        Case(
            Situation(
                title: "denied endpoint with a permission", endpoint: .autoUpdateDCV, arguments: update,
                account: { $0.deniedEndpoints = [.autoUpdateDCV] }), -90,
            "the account may not use AutoUpdateDCV (deniedEndpoints)"
        ),
        Case(
            Situation(
                title: "denied in context", endpoint: .resendDCVEmail, arguments: call,
                assume: ["resend-permission-code": "-91"], account: { $0.deniedEndpoints = [.resendDCVEmail] }), -91,
            "the account may not use ResendDCVEmail (deniedEndpoints)"
        ),
    ]

    private static let orders = [
        Case(
            Situation(title: "unknown order", endpoint: .resendDCVEmail, arguments: "orderNumber=5"), -4,
            "the account 'login_name' has no order 5"
        ),
        Case(
            Situation(title: "unknown base number", endpoint: .resendDCVEmail, arguments: "baseOrderNumber=5"), -4,
            "the account 'login_name' has no order with the base order number 5"
        ),
        Case(
            Situation(
                title: "another's order", endpoint: .resendDCVEmail, arguments: "orderNumber=5",
                world: { world in
                    var other = AccountState(account: Account(loginName: "b", loginPassword: Password("c")), seed: 0)
                    other.orders[orderNumber(5)] = Order(number: orderNumber(5), account: "b")
                    world.accounts.append(other)
                }), -4, "order 5 is another account's"
        ),
        Case(
            Situation(
                title: "no number of an order", endpoint: .updateUserEvClickThrough,
                arguments: "orderNumber=abc&action=ResendEmail"), -4, "orderNumber is 'abc', which no order can have"
        ),
        Case(
            Situation(
                title: "zeros", endpoint: .updateUserEvClickThrough,
                arguments: "orderNumber=011111111&action=ResendEmail"
            ), -4, "orderNumber is '011111111', and zeros before a number count here"
        ),
        Case(
            Situation(
                title: "fault", endpoint: .resendDCVEmail, arguments: call,
                world: { $0.faults.faults = [Fault(id: "f", disturbance: .code(.unknownError))] }), -14,
            "the fault 'f' answers -14"
        ),
        Case(
            Situation(
                title: "magic number", endpoint: .resendDCVEmail, arguments: "orderNumber=90000014",
                world: { $0.magicNumbers = .on }), -14, "order numbers such as 90000014 provoke a code"
        ),
    ]

    private static func authorizing(_ title: String, _ order: @escaping @Sendable (inout Order) -> Void) -> Situation {
        Situation(
            title: title, endpoint: .autoAuthorize, arguments: call, account: { $0.credit = Money(cents: 100) },
            order: { new in
                new.state = .awaitingAuthorization
                order(&new)
            }
        )
    }

    private static let authorizations = [
        Case(
            authorizing("in progress") { $0.state = .inProgress }, -27,
            "order 11111111 is inProgress and does not await authorization"
        ),
        Case(
            authorizing("no duration") { $0.pricing = Order.Pricing(.noDuration) }, -114,
            "the world finds no duration for 'PositiveSSL' of order 11111111 (pricing)"
        ),
        Case(
            authorizing("no product") { $0.pricing = Order.Pricing(.noProduct) }, -114,
            "the world finds no product for 'PositiveSSL' of order 11111111 (pricing)"
        ),
        Case(
            authorizing("no price") { $0.pricing = Order.Pricing(.noPrice) }, -115,
            "the world finds no price for 'PositiveSSL' of order 11111111 (pricing)"
        ),
        Case(
            authorizing("SiteLock") {
                var lock = Order.SiteLock()
                lock.synchronization = .failing
                $0.siteLock = lock
            }, -122, "the world lets the synchronization of order 11111111 with SiteLock fail (siteLock: sync)"
        ),
        Case(
            authorizing("too expensive") { $0.price = Money(cents: 250) }, -15,
            "order 11111111 costs 2.50, and the credit of the account is 1"
        ),
    ]

    private static let address =
        "'info@example.org' is not acceptable for www.example.com (acceptable: "
        + "admin@www.example.com, administrator@www.example.com, hostmaster@www.example.com, postmaster@www.example.com, "
        + "webmaster@www.example.com and 5 more)"

    private static let updates = [
        Case(updating("issued", update) { $0.state = .issued }, -4, "order 11111111 is already issued"),
        Case(updating("revoked", update) { $0.state = .revoked }, -139, "order 11111111 is revoked"),
        Case(
            updating("voucher", update) {
                var voucher = Order.Voucher()
                voucher.excludes = [.cnameHash]
                $0.voucher = voucher
            }, -90, "order 11111111 was placed with a voucher that excludes CNAME_CSR_HASH"
        ),
        Case(
            updating("failing", update) { $0.dcvUpdates = .failing }, -160,
            "the world lets updates of order 11111111 fail (dcvUpdates: failing)"
        ),
        Case(
            updating("other domain", update + "&domainName=example.org") { _ in }, -4,
            "order 11111111 has www.example.com, not 'example.org'"
        ),
        Case(
            updating("template", update + "&dcvTemplateID=5") { _ in }.withTemplates([1, 2]), -4,
            "the account has 1, 2, not 5"
        ),
        Case(
            updating("which domain", update) { $0.domains.append(contentsOf: $0.domains) }, -3,
            "order 11111111 has 2 domains, so that domainName is required"
        ),
        Case(
            updating("counts", call + "&domainNames=a.b+c.d&newMethods=CNAME_CSR_HASH") { _ in }, -4,
            "domainNames has 2 names and newMethods 1 method"
        ),
        Case(
            updating("counts of addresses", update + "&newDCVEmailAddresses=a@b.c+d@e.f") { _ in }, -4,
            "newDCVEmailAddresses has 2 addresses, and 0 methods to update are EMAIL"
        ),
        Case(
            updating(
                "a name twice",
                call + "&domainNames=www.example.com+WWW.example.com&newMethods=CNAME_CSR_HASH+CNAME_CSR_HASH"
            ) { _ in }, -4, "domainNames has 'www.example.com' twice"
        ),
        Case(
            updating("both forms", update + "&domainNames=www.example.com&newMethods=CNAME_CSR_HASH") { _ in }, -4,
            "domainNames and newMethod were both sent"
        ),
        Case(updating("address", call + "&newMethod=EMAIL&newDCVEmailAddress=info@example.org") { _ in }, -4, address),
        Case(
            updating("wildcard", call + "&newMethod=HTTP_CSR_HASH") { $0.domains[0].name = "*.example.com" }, -126,
            "*.example.com is a wildcard, and HTTP_CSR_HASH takes none"
        ),
        Case(
            updating("validated", update) { $0.domains[0].validation = .done(at: Clock.usualStart) }, -47,
            "www.example.com was validated at 2024-02-02T12:00:00Z"
        ),
    ]

    private static func resending(_ title: String, _ more: String, _ order: @escaping @Sendable (inout Order) -> Void)
        -> Situation
    {
        Situation(title: title, endpoint: .resendDCVEmail, arguments: call + more, order: order)
    }

    private static let resends = [
        Case(resending("ended", "") { $0.state = .expired }, -160, "order 11111111 is expired"),
        Case(
            resending("all validated", "") { $0.domains[0].validation = .done(at: nil) }, -160,
            "no domain of order 11111111 is left to validate"
        ),
        Case(
            resending("never mailed", "") { _ in }, -3,
            "no mail was sent for www.example.com before, so that dcvEmailAddress is required"
        ),
        Case(resending("not acceptable", "&dcvEmailAddress=info@example.org") { _ in }, -4, address),
        Case(
            resending("listed too long ago", "&dcvEmailAddress=admin@example.com") {
                $0.domains[0].listedAt = Clock.usualStart.adding(seconds: -86_401)
            }, -4, "the addresses for www.example.com were last listed at 2024-02-01T11:59:59Z, more than 24 hours ago"
        ),
    ]

    private static func vetting(
        _ title: String, _ endpoint: EndpointName, _ arguments: String, _ kind: Vetting.Kind,
        assume: [String: String] = [:],
        _ change: @escaping @Sendable (inout Order) -> Void = { _ in }
    ) -> Situation {
        Situation(
            title: title, endpoint: endpoint, arguments: call + arguments, assume: assume,
            order: { order in
                order.vetting.kind = kind
                change(&order)
            }
        )
    }

    private static let schedule = "&action=ScheduledCallback&preferredTimeUTC=2024-02-02 "
    private static let vettings = [
        Case(
            vetting("no click-through", .updateUserEvClickThrough, "&action=ResendEmail", .organization), -20,
            "order 11111111 is OV, and only EV has a click-through"
        ),
        Case(
            vetting("no callback", .updateUserOvCallback, "&action=sendCallbackEmail", .domain), -20,
            "order 11111111 is DV, and only OV and EV have a callback"
        ),
        Case(
            vetting("order ended", .updateUserOvCallback, "&action=ReplacePhone&phoneNumber=1", .organization) {
                $0.state = .cancelled
            }, -20, "order 11111111 is cancelled"
        ),
        Case(
            vetting("number being checked", .updateUserOvCallback, schedule + "13:03", .organization) {
                $0.vetting.callback?.progress = .checkingPhone
            }, -20, "the telephone number of order 11111111 is being checked"
        ),
        Case(
            vetting("past", .updateUserOvCallback, schedule + "11:00", .organization), -4,
            "preferredTimeUTC is 2024-02-02 11:00, and it is 2024-02-02 12:00 by the clock of the simulator"
        ),
        Case(
            vetting("by telephone", .updateUserOvCallback, "&action=sendCallbackEmail", .organization), -20,
            "the callback of order 11111111 is by telephone"
        ),
        Case(
            vetting(
                "issued", .updateUserOvCallback, "&action=sendCallbackEmail", .organization,
                assume: ["completed-step": "-20"]
            ) {
                $0.state = .issued
                $0.vetting.callback?.method = .email
            }, -20, "order 11111111 is already issued"
        ),
        Case(
            vetting(
                "complete", .updateUserEvClickThrough, "&action=ResendEmail", .extended,
                assume: ["completed-step": "-20"]
            ) { $0.vetting.clickThrough?.progress = .clicked }, -20, "the click-through of order 11111111 is complete"
        ),
        Case(
            vetting(
                "no address", .updateUserEvClickThrough, "&action=ResendEmail", .extended,
                assume: ["address-on-file": "none"]), -20, "no address of the customer of order 11111111 is known"
        ),
        Case(
            vetting(
                "irrelevant", .updateUserOvCallback, "&action=ReplacePhone&phoneNumber=1&comments=x", .organization,
                assume: ["irrelevant-arguments": "refused"]), -4, "the page has comments for other actions only"
        ),
    ]
}

extension ReasonCases {
    private static func listing(_ domain: String, _ code: Int, _ because: String) -> Case {
        Case(
            Situation(title: domain, endpoint: .getDCVEmailAddressList, arguments: "domainName=\(domain)"), code,
            because
        )
    }

    private static let lists = [
        listing("192.0.2.1", -19, "domainName is 192.0.2.1, an IP address"),
        listing("2001:db8::1", -19, "domainName is 2001:db8::1, an IP address"),
        listing("co.uk", -37, "domainName is 'co.uk', which is a public suffix"),
        listing("server.local", -37, "domainName is 'server.local', which nobody can have registered"),
        listing("example..com", -4, "domainName is 'example..com', which is not a domain name"),
        listing("1::2::3", -4, "domainName is '1::2::3', which is neither a domain name nor an IP address"),
    ]
}

extension Situation {
    fileprivate func withTemplates(_ templates: [Int]) -> Situation {
        var situation = self
        situation.account = { $0.dcvTemplateIDs = templates }
        return situation
    }
}
