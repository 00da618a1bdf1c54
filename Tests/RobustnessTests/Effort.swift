import Foundation
import Testing

/// How long is tried: a fixed number of seeds, or by hand, with `FUZZ_SECONDS=600` in the environment, each test as long
/// as that. By hand, the first seed is `FUZZ_FROM`, and where it has come is told on stderr, so that a crash can be found
/// again.
enum Effort {
    private static let environment = ProcessInfo.processInfo.environment
    static let seconds = environment["FUZZ_SECONDS"].flatMap { Double($0) }
    private static let first = environment["FUZZ_FROM"].flatMap { Int($0) } ?? 0

    /// Tries seeds one after another. `attempt` tells what is wrong with what a seed gives, or nil.
    static func seeds(_ range: Range<Int>, _ what: String, attempt: (Int) throws -> String?) rethrows {
        guard let seconds else {
            for seed in range { try judge(seed, what, attempt) }
            return
        }
        // The parts of a test are there to run beside each other; by hand, one of them goes on through all seeds.
        guard range.lowerBound == 0 else { return }
        let end = ContinuousClock.now + .seconds(seconds)
        var seed = first
        var nextReport = ContinuousClock.now
        while ContinuousClock.now < end {
            if ContinuousClock.now >= nextReport {
                report("\(what): at seed \(seed)")
                nextReport += .seconds(1)
            }
            try judge(seed, what, attempt)
            seed += 1
        }
        report("\(what): \(seed - first) seeds tried, from \(first)")
    }

    private static func judge(_ seed: Int, _ what: String, _ attempt: (Int) throws -> String?) rethrows {
        guard let complaint = try attempt(seed) else { return }
        Issue.record("\(what), seed \(seed): \(complaint)")
    }

    private static func report(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}

extension String {
    /// The bytes, for messages: what is not printable as hexadecimal digits.
    init(shown bytes: [UInt8]) {
        self = bytes.map { (0x20..<0x7F).contains($0) ? String(UnicodeScalar($0)) : "\\x" + String($0, radix: 16) }
            .joined()
    }
}
