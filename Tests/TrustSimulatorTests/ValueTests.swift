import Testing
import TrustAPI
import TrustSimulator

@Suite("Values of a world")
struct ValueTests {
    @Test(
        "money is read and written as decimals",
        arguments: [("500", 50_000, "500"), ("500.00", 50_000, "500"), ("0.5", 50, "0.50"), ("-3.20", -320, "-3.20")]
    )
    func money(_ text: String, _ cents: Int, _ written: String) {
        #expect(Money(decimal: text)?.cents == cents)
        #expect(Money(cents: cents).decimal == written)
    }

    @Test(
        "money is nothing else",
        arguments: ["", ".", "1.", ".5", "1.234", "1,5", "1e3", "--1", "+1", "1 ", "99999999999999999999"])
    func noMoney(_ text: String) {
        #expect(Money(decimal: text) == nil)
    }

    @Test("a password shows itself to nobody")
    func password() {
        let account = Account(loginName: "a", loginPassword: Password("hunter2"))
        var dumped = ""
        dump(account, to: &dumped)
        for text in ["\(account)", String(reflecting: account), dumped] { #expect(!text.contains("hunter2")) }
    }

    @Test(
        "an address is in its range or not",
        arguments: [
            ("10.0.0.0/8", "10.255.0.1", true), ("10.0.0.0/8", "11.0.0.1", false), ("0.0.0.0/0", "8.8.8.8", true),
            ("192.0.2.1", "192.0.2.1", true), ("192.0.2.1", "192.0.2.2", false), ("::1", "::1", true),
            ("::/0", "2001:db8::1", true), ("::/0", "1.2.3.4", false), ("fe80::/10", "fe80::1%eth0", true),
            ("2001:db8:0:1::/64", "2001:db8:0:1:ffff::", true), ("2001:db8:0:1::/64", "2001:db8:0:2::", false),
        ]
    )
    func ranges(_ range: String, _ address: String, _ isIn: Bool) throws {
        #expect(try #require(AddressRange(range)).contains(address) == isIn)
    }

    @Test(
        "what is no address is none",
        arguments: [
            "", "1.2.3", "1.2.3.4.5", "1.2.3.256", "1.2.3.4/33", "1.2.3.4/", "::1/129", ":::", "1::2::3", "x",
            "1.2.3.4/+8",
            "1.2.3.4/08", "01.2.3.4", "+f::", "fe80::1%eth0", "1.2.3.4::", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7::8",
            "::1.2.3",
        ]
    )
    func noRanges(_ text: String) {
        #expect(AddressRange(text) == nil)
    }

    @Test("the pattern of an address matches what can be read, and nothing else")
    func pattern() throws {
        let pattern = try Regex(AddressRange.pattern)
        var random = SystemRandomNumberGenerator()
        let pieces = [
            ":", ":", ":", "::", ".", "1.2.3.4", "/", "0", "7", "1f", "abcd", "255", "256", "01", "128", "32", "g",
        ]
        var matched = 0
        for _ in 0..<20_000 {
            let text = (0..<Int.random(in: 1...17, using: &random)).map { _ in
                pieces[Int.random(in: 0..<pieces.count, using: &random)]
            }.joined()
            let isMatch = text.wholeMatch(of: pattern) != nil
            if isMatch { matched += 1 }
            #expect(isMatch == (AddressRange(text) != nil), "\(text)")
        }
        for text in [
            "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:1.2.3.4/128", "1::8", "::", "1::", "::ffff:192.0.2.1", "0.0.0.0/0",
        ] {
            #expect(text.wholeMatch(of: pattern) != nil && AddressRange(text) != nil, "\(text)")
        }
        #expect(matched > 100)
    }

    @Test("keys go on from a count alone")
    func keys() {
        var stream = KeyStream(seed: 7, loginName: "a")
        let keys = (0..<5).map { _ in stream.next() }
        var later = KeyStream(seed: 7, loginName: "a", drawn: 3)
        #expect(later.next() == keys[3])
        #expect(Set(keys).count == 5)
        var other = KeyStream(seed: 7, loginName: "b")
        #expect(other.next() != keys[0])
    }

    @Test("a mailbox keeps the newest")
    func mailbox() {
        var mailbox = Mailbox()
        for number in 1...(3 * Mailbox.capacity) {
            mailbox.append(contentsOf: [
                Mail(
                    kind: .dcv, account: "a", to: nil, order: SmallWorld.number, subject: "\(number)", body: "",
                    sentAt: Moment(seconds: 0)
                )
            ])
        }
        #expect(mailbox.mails.count == Mailbox.capacity)
        #expect(mailbox.mails.last?.subject == "\(3 * Mailbox.capacity)")
        #expect(mailbox.mails.first?.subject == "\(2 * Mailbox.capacity + 1)")
    }
}
