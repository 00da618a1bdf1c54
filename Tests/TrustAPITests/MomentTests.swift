import Testing
import TrustAPI

@Suite("Moments")
struct MomentTests {
    @Test(
        "are written and read alike",
        arguments: [
            (0, "1970-01-01T00:00:00Z", "Thu, 01 Jan 1970 00:00:00 GMT"),
            (1_706_875_200, "2024-02-02T12:00:00Z", "Fri, 02 Feb 2024 12:00:00 GMT"),
            (951_782_399, "2000-02-28T23:59:59Z", "Mon, 28 Feb 2000 23:59:59 GMT"),
            (4_107_542_400, "2100-03-01T00:00:00Z", "Mon, 01 Mar 2100 00:00:00 GMT"),
            (-1, "1969-12-31T23:59:59Z", "Wed, 31 Dec 1969 23:59:59 GMT"),
        ]
    )
    func texts(_ seconds: Int, _ iso: String, _ http: String) {
        let moment = Moment(seconds: seconds)
        #expect(moment.iso8601 == iso)
        #expect(moment.httpDate == http)
        #expect(Moment(iso8601: iso) == moment)
    }

    @Test("of every day of 400 years come back from their text")
    func everyDay() {
        for day in stride(from: 0, to: 146_097, by: 1) {
            let moment = Moment(seconds: (day - 60_000) * 86_400 + 43_261)
            #expect(Moment(iso8601: moment.iso8601) == moment)
        }
    }

    @Test("cannot be added up past the last")
    func overflow() {
        #expect(Moment(seconds: .max - 1).adding(seconds: 5).seconds == .max)
        #expect(Moment(seconds: .min + 1).adding(seconds: -5).seconds == .min)
    }
}
