import Testing
import TrustAPI
import TrustSimulator

/// An answer that the documents leave open names the assumption that it rests on, and another choice gives another outcome.
@Suite("What no page decides")
struct ChoiceTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let situation: Situation
        /// The assumption that has to be named.
        let name: String
        /// Another choice.
        let value: String
        var testDescription: String { "\(name): \(situation.title)" }

        init(_ name: String, _ value: String, _ situation: Situation) {
            self.situation = situation
            self.name = name
            self.value = value
        }
    }

    @Test("names the assumption, and goes by another choice", arguments: ChoiceCases.all)
    func choice(_ row: Case) throws {
        let usual = try row.situation.played()
        let reply = try #require(usual.world.lastReply)
        #expect(reply.grounds.assumptions.contains(row.name), "\(usual.body) rests on \(reply.grounds.assumptions)")
        let other = try row.situation.played(assuming: [row.name: row.value])
        let isSame = usual.body == other.body && usual.world.world == other.world.world
        #expect(!isSame, "\(row.name) = \(row.value) makes no difference to \(usual.body)")
        #expect(other.world.lastReply?.grounds.assumptions.contains(row.name) == true)
    }

    @Test("has a name for each choice about orders, each with a call here")
    func complete() {
        let walked = Set(ChoiceCases.all.map(\.name))
        // That of the path is looked at before there is a call.
        let aboutOrders = Assumed.all.drop { $0.name != Assumed.lengthUnit.name }
        let names = aboutOrders.map(\.name).filter { $0 != Assumed.pathCase.name }
        #expect(names.filter { !walked.contains($0) } == [])
    }
}
