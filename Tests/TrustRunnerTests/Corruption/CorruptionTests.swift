import ScenarioStage
import Testing
import TrustAPI
import TrustRunner
import TrustScenarios

/// Measures how much of what can be wrong with a single answer the scenarios notice, and prints the share for each kind of
/// corruption. Answers are recorded once; then one answer at a time is corrupted, and its scenario replayed. What only a
/// simulator shows, orders and mails, has no part in that, so that a run notices a little more than is counted here.
@Suite("Corrupted answers")
struct CorruptionTests {
    fileprivate struct Tally {
        var noticed = 0
        var all = 0
        var examples: [String] = []

        var percent: Double { Double(noticed) / Double(max(1, all)) * 100 }
    }

    @Test("are noticed: 97 % of what changes the meaning, 90 % of what changes status or media type")
    func share() async throws {
        let scenarios = try Stage.shippedScenarios()
        let (results, runs) = try await Stage.record(scenarios)
        #expect(results.filter { !$0.isPassed }.map(\.scenario.id) == [])
        let header = try #require(runs.first?.header)
        let calls = Dictionary(grouping: runs.flatMap(\.calls), by: \.scenario)
        var tallies: [String: Tally] = [:]
        var sums: [Corruption.Kind: Tally] = [:]
        for scenario in scenarios {
            guard let own = calls[scenario.id] else { continue }
            await Task.yield()
            for (index, call) in own.enumerated() {
                for corruption in Corruption.all {
                    guard let answer = corruption.apply(call.answer.wire, call.request.endpoint) else { continue }
                    var changed = own
                    changed[index].answer = RecordingEntry.Answer(answer, replacing: call.answer)
                    let isNoticed = Self.fails(scenario, RecordedRun(path: "", header: header, calls: changed))
                    tallies[corruption.description, default: Tally()]
                        .count(isNoticed, "\(scenario.id) step \(call.step)")
                    sums[corruption.kind, default: Tally()].count(isNoticed, "")
                }
            }
        }
        for corruption in Corruption.all {
            guard let tally = tallies[corruption.description] else { continue }
            let missed = tally.examples.prefix(4).joined(separator: ", ")
            print("\(Self.text(tally)) \(corruption)\(missed.isEmpty ? "" : "   missed: \(missed)")")
        }
        let (meaning, head) = (sums[.meaning] ?? Tally(), sums[.head] ?? Tally())
        print("Changes of meaning: \(Self.text(meaning)). Changes of status or media type: \(Self.text(head)).")
        #expect(meaning.all > 5_000 && meaning.percent >= 97)
        #expect(head.all > 2_000 && head.percent >= 90)
    }

    private static func text(_ tally: Tally) -> String {
        "\(tally.noticed) of \(tally.all) (\((tally.percent * 10).rounded() / 10) %)"
    }

    private static func fails(_ scenario: Scenario, _ run: RecordedRun) -> Bool {
        RecordingCheck([run], settings: Runner.Settings()).run([scenario]) { _ in }.contains(where: \.isFailure)
    }
}

extension CorruptionTests.Tally {
    fileprivate mutating func count(_ isNoticed: Bool, _ place: String) {
        all += 1
        if isNoticed { noticed += 1 } else { examples.append(place) }
    }
}

extension RecordingEntry.Answer {
    /// An answer in the place of another, with the other fields of its head.
    fileprivate init(_ wire: WireAnswer, replacing other: RecordingEntry.Answer) {
        let rest = other.headers.filter { $0.name.lowercased() != "content-type" }
        let type = wire.contentType.map { [FormField("Content-Type", $0)] } ?? []
        self.init(status: wire.status, headers: rest + type, body: wire.body)
    }
}
