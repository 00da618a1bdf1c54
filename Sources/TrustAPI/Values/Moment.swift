/// A point in time: whole seconds since 1970-01-01 00:00 UTC, without leap seconds.
package struct Moment: Hashable, Comparable, Sendable {
    /// Seconds since 1970-01-01 00:00 UTC; negative before.
    package var seconds: Int

    /// Takes seconds since 1970-01-01 00:00 UTC.
    package init(seconds: Int) { self.seconds = seconds }

    package static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }

    /// The moment some seconds later, or the last one that can be told when the sum does not fit.
    package func adding(seconds more: Int) -> Moment {
        let (sum, overflow) = seconds.addingReportingOverflow(more)
        return Moment(seconds: overflow ? (more < 0 ? .min : .max) : sum)
    }
}

extension Moment {
    /// Reads `yyyy-mm-dd hh:mm`, strictly: two digits each, a real date, 00:00 to 23:59.
    package init?(minute text: String) {
        self.init(text, separator: UInt8(ascii: " "), hasSeconds: false)
    }

    /// Reads `yyyy-mm-ddThh:mm:ssZ`.
    package init?(iso8601 text: String) {
        guard text.utf8.last == UInt8(ascii: "Z") else { return nil }
        self.init(String(text.dropLast()), separator: UInt8(ascii: "T"), hasSeconds: true)
    }

    private init?(_ text: String, separator: UInt8, hasSeconds: Bool) {
        let bytes = Array(text.utf8)
        guard bytes.count == (hasSeconds ? 19 : 16) else { return nil }
        let punctuation: [Int: UInt8] = [
            4: UInt8(ascii: "-"), 7: UInt8(ascii: "-"), 10: separator, 13: UInt8(ascii: ":"), 16: UInt8(ascii: ":"),
        ]
        for (index, byte) in bytes.enumerated() {
            guard punctuation[index].map({ $0 == byte }) ?? ASCII.isDigit(byte) else { return nil }
        }
        func number(_ range: Range<Int>) -> Int {
            bytes[range].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        }
        let date = CalendarDate(year: number(0..<4), month: number(5..<7), day: number(8..<10))
        let (hour, minute, second) = (number(11..<13), number(14..<16), hasSeconds ? number(17..<19) : 0)
        guard date.isReal, hour < 24, minute < 60, second < 60 else { return nil }
        self.init(seconds: date.dayNumber * 86_400 + hour * 3_600 + minute * 60 + second)
    }

    /// The day and the second of that day.
    private var split: (date: CalendarDate, second: Int) {
        let day = seconds / 86_400 - (seconds % 86_400 < 0 ? 1 : 0)
        return (CalendarDate(dayNumber: day), seconds - day * 86_400)
    }

    /// `yyyy-mm-ddThh:mm:ssZ`
    package var iso8601: String {
        let (date, second) = split
        return "\(date.text)T\(Self.clock(second)):\(Self.twoDigits(second % 60))Z"
    }

    /// `yyyy-mm-dd hh:mm`, as `preferredTimeUTC` has it.
    package var minuteText: String {
        let (date, second) = split
        return "\(date.text) \(Self.clock(second))"
    }

    /// `Fri, 02 Feb 2024 12:00:00 GMT`, as the `Date` field of HTTP has it.
    package var httpDate: String {
        let (date, second) = split
        let day = "\(date.weekdayName), \(Self.twoDigits(date.day)) \(date.monthName) \(date.yearText)"
        return "\(day) \(Self.clock(second)):\(Self.twoDigits(second % 60)) GMT"
    }

    private static func clock(_ second: Int) -> String {
        "\(twoDigits(second / 3_600)):\(twoDigits(second / 60 % 60))"
    }

    static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
