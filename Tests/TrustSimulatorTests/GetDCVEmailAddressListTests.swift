import Testing
import TrustAPI
import TrustSimulator

@Suite("GetDCVEmailAddressList")
struct GetDCVEmailAddressListTests {
    private static func lines(_ domain: String, _ levels: [(Int, String)]) -> String {
        let mailboxes = ["admin", "administrator", "hostmaster", "postmaster", "webmaster"]
        let addresses = levels.flatMap { level, parent in mailboxes.map { "level\(level)_email\t\($0)@\(parent)" } }
        return (["0", "domain_name\t\(domain)", "whois_email\tnone"] + addresses).joined(separator: "\n")
    }

    @Test(
        "lists the usual addresses down to the registrable domain, by the number of their labels",
        arguments: [
            ("example.com", "example.com", [(2, "example.com")]),
            ("www.example.com", "www.example.com", [(2, "example.com"), (3, "www.example.com")]),
            ("*.example.com", "example.com", [(2, "example.com")]),
            (
                "a.b.example.co.uk", "a.b.example.co.uk",
                [(3, "example.co.uk"), (4, "b.example.co.uk"), (5, "a.b.example.co.uk")]
            ),
        ]
    )
    func addresses(_ name: String, _ shown: String, _ levels: [(Int, String)]) {
        var world = SmallWorld()
        #expect(world.call(.getDCVEmailAddressList, "domainName=\(name)") == Self.lines(shown, levels))
        #expect(world.account.addressLists == [AddressList(of: shown, at: world.world.clock.now)])
        #expect(world.mails.isEmpty)
    }

    @Test(
        "refuses what no mail can prove, and keeps nothing of it",
        arguments: [
            ("192.0.2.1", -19), ("2001:db8::1", -19), ("::ffff:192.0.2.1", -19), ("intranet", -37), ("com", -37),
            ("co.uk", -37), ("*.co.uk", -37), ("printer.local", -37), ("db.INTERNAL", -37), ("1::2::3", -4),
        ]
    )
    func refusals(_ name: String, _ code: Int) {
        var world = SmallWorld()
        #expect(world.call(.getDCVEmailAddressList, "domainName=\(name)").hasPrefix("\(code)\n"))
        #expect(world.account.addressLists.isEmpty)
    }

    @Test("lists for ResendDCVEmail, for 24 hours", arguments: zip([86_400, 86_401], [true, false]))
    func lifetime(_ seconds: Int, _ isFresh: Bool) {
        var world = SmallWorld()
        world.add()
        let resend = "orderNumber=11111111&dcvEmailAddress=postmaster@example.com"
        world.advance(200_000)
        #expect(world.call(.resendDCVEmail, resend) == invalid("dcvEmailAddress"))
        world.call(.getDCVEmailAddressList, "domainName=WWW.Example.com")
        world.advance(seconds)
        #expect(world.call(.resendDCVEmail, resend) == (isFresh ? "errorCode=0" : invalid("dcvEmailAddress")))
    }

    @Test("lists for the domain that it was asked about, not for others", arguments: ["example.com", "a.example.com"])
    func otherDomain(_ name: String) {
        var world = SmallWorld()
        world.add()
        world.advance(200_000)
        world.call(.getDCVEmailAddressList, "domainName=\(name)")
        let resend = "orderNumber=11111111&dcvEmailAddress=postmaster@example.com"
        #expect(world.call(.resendDCVEmail, resend) == invalid("dcvEmailAddress"))
    }

    @Test("keeps the latest list of each domain, and forgets what is too old")
    func kept() {
        var world = SmallWorld()
        world.call(.getDCVEmailAddressList, "domainName=a.example.com")
        world.advance(86_400)
        world.call(.getDCVEmailAddressList, "domainName=b.example.com")
        world.call(.getDCVEmailAddressList, "domainName=*.A.example.com")
        #expect(world.account.addressLists.map(\.domain) == ["b.example.com", "a.example.com"])
        world.advance(86_401)
        world.call(.getDCVEmailAddressList, "domainName=c.example.com")
        #expect(world.account.addressLists.map(\.domain) == ["c.example.com"])
    }
}
