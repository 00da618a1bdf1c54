import Testing
import TrustAPI
import TrustSimulator

@Suite("The checks of a call")
struct CheckOrderTests {
    private let refusedLogin = """
        -16
        Incorrect login details, account is locked, password has expired or your source IP is blocked.
        """

    @Test("come in their order: HTTPS, method, names, presence, values, login, order, permission, state")
    func order() {
        var world = SmallWorld { $0.deniedEndpoints = [.autoUpdateDCV] }
        world.add { $0.state = .rejected }
        let wrong = "loginName=login_name&loginPassword=wrong"
        #expect(world.send(Request(endpoint: .autoAuthorize, method: "GET", isOverHTTPS: false)).hasPrefix("-1\n"))
        #expect(world.send(Request(endpoint: .autoAuthorize, method: "GET")).hasPrefix("-17\n"))
        #expect(world.call(.autoUpdateDCV, "x=1&newMethod=no", login: wrong).hasPrefix("errorCode=-2&"))
        #expect(world.call(.autoUpdateDCV, "newMethod=no", login: wrong).hasPrefix("errorCode=-3&"))
        #expect(world.call(.autoUpdateDCV, "orderNumber=1&newMethod=no", login: wrong) == invalid("newMethod"))
        let good = "newMethod=CNAME_CSR_HASH"
        #expect(world.call(.autoUpdateDCV, "orderNumber=1&\(good)", login: wrong).hasPrefix("errorCode=-16&"))
        #expect(world.call(.autoUpdateDCV, "orderNumber=1&\(good)") == invalid("orderNumber"))
        #expect(world.call(.autoUpdateDCV, "orderNumber=11111111&\(good)").hasPrefix("errorCode=-90&"))
        world.world.accounts[0].account.deniedEndpoints = []
        #expect(world.call(.autoUpdateDCV, "orderNumber=11111111&\(good)").hasPrefix("errorCode=-139&"))
    }

    @Test("begin with the login where that is assumed")
    func loginFirst() throws {
        var world = SmallWorld()
        try world.assumptions.choose("login-first", for: "check-order")
        #expect(world.call(.autoAuthorize, "x=1", login: "loginName=login_name&loginPassword=no") == refusedLogin)
        #expect(world.call(.autoAuthorize, "x=1") == "-2\nUnrecognised argument!")
        #expect(world.call(.autoAuthorize, "x=1", login: "loginName=login_name") == "-2\nUnrecognised argument!")
    }

    @Test(
        "let only the right login in",
        arguments: [
            "loginName=nobody&loginPassword=login_password", "loginName=login_name&loginPassword=Login_password",
            "loginName=Login_name&loginPassword=login_password",
        ]
    )
    func login(_ login: String) {
        var world = SmallWorld()
        world.add { $0.state = .awaitingAuthorization }
        #expect(world.call(.autoAuthorize, "orderNumber=11111111", login: login) == refusedLogin)
        #expect(world.order.state == .awaitingAuthorization)
    }

    @Test("refuse accounts that are locked or expired", arguments: [AccountStatus.locked, .passwordExpired])
    func standing(_ standing: AccountStatus) {
        var world = SmallWorld { $0.standing = standing }
        #expect(world.call(.autoAuthorize, "orderNumber=1") == refusedLogin)
    }

    @Test(
        "refuse addresses that the account does not allow",
        arguments: zip(
            ["192.0.2.7", "::ffff:192.0.2.8", "2001:db8::5", "192.0.3.1", nil], [true, true, true, false, false])
    )
    func addresses(_ source: String?, _ isLetIn: Bool) {
        var world = SmallWorld { account in
            account.allowedAddresses = ["192.0.2.0/24", "2001:db8::/32"].compactMap { AddressRange($0) }
        }
        let body = "loginName=login_name&loginPassword=login_password&orderNumber=1"
        let answer = world.send(Request(endpoint: .autoAuthorize, source: source, body: Array(body.utf8)))
        #expect(answer.hasPrefix(isLetIn ? "-4\n" : "-16\n"))
    }

    @Test(
        "refuse a denied endpoint with -90 where its page has that row, else with -16", arguments: EndpointName.allCases
    )
    func denied(_ name: EndpointName) throws {
        var world = SmallWorld { $0.deniedEndpoints = [name] }
        world.add()
        let arguments = "orderNumber=11111111"
        let more: [EndpointName: String] = [
            .autoUpdateDCV: "&newMethod=CNAME_CSR_HASH", .updateUserEvClickThrough: "&action=ResendEmail",
            .updateUserOvCallback: "&action=sendCallbackEmail", .getDCVEmailAddressList: "&domainName=example.com",
        ]
        let answer = world.call(name, arguments + (more[name] ?? ""))
        switch name {
        case .autoUpdateDCV, .resendDCVEmail:
            // The value that the call asks for, where it asks for one.
            let subject = name == .autoUpdateDCV ? "CNAME_CSR_HASH" : name.rawValue
            let text = "errorCode=-90&errorMessage=Permission+denied+for+using+%27voucher%27+with+%27\(subject)%27"
            #expect(answer == text)
        case .autoAuthorize, .updateUserEvClickThrough, .updateUserOvCallback, .getDCVEmailAddressList,
            .getMDCDomainDetails:
            #expect(answer.contains("-16"))
        }
    }

    @Test("know another account's order no more than one that does not exist")
    func otherAccount() {
        var world = SmallWorld()
        world.world.accounts.append(
            AccountState(account: Account(loginName: "other", loginPassword: Password("x")), seed: 0)
        )
        world.add { $0.state = .awaitingAuthorization }
        let answer = world.call(.autoAuthorize, "orderNumber=11111111", login: "loginName=other&loginPassword=x")
        #expect(answer == "-4\nThe value of the 'orderNumber' argument is invalid!")
        #expect(world.lastReply?.grounds.assumptions.contains("unknown-order") == true)
    }

    @Test("find the newest order of a base number, or the oldest where that is assumed")
    func baseNumber() throws {
        var world = SmallWorld()
        for value in [20, 30, 40] as [Int64] {
            world.add(OrderNumber(value)!) { $0.baseNumber = OrderNumber(20) }
        }
        let call = "baseOrderNumber=20&newMethod=CNAME_CSR_HASH"
        #expect(world.call(.autoUpdateDCV, call) == "errorCode=0")
        #expect(world[OrderNumber(40)!].domains[0].method == .cnameHash)
        #expect(world[OrderNumber(20)!].domains[0].method == .email)
        try world.assumptions.choose("oldest", for: "base-order-target")
        world.call(.autoUpdateDCV, call)
        #expect(world[OrderNumber(20)!].domains[0].method == .cnameHash)
        #expect(world.call(.autoUpdateDCV, "baseOrderNumber=30&newMethod=CNAME_CSR_HASH") == invalid("baseOrderNumber"))
    }

    @Test("take a padded number only where the page calls it an integer")
    func paddedNumbers() {
        var world = SmallWorld()
        world.add { $0.vetting = .extended(Callback(), ClickThrough()) }
        let padded = "orderNumber=0011111111"
        #expect(world.call(.resendDCVEmail, "\(padded)&dcvEmailAddress=admin@example.com") == "errorCode=0")
        #expect(world.call(.updateUserEvClickThrough, "\(padded)&action=ResendEmail") == invalid("orderNumber"))
        #expect(world.call(.updateUserEvClickThrough, "orderNumber=abc&action=ResendEmail") == invalid("orderNumber"))
    }
}
