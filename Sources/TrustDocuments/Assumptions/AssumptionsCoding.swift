package import TrustAPI

/// A profile file, before its assumptions are chosen.
private struct WrittenProfile {
    var profile = Profile.documented
    var assume: [Node.Entry] = []
}

extension Coding where Value == Assumptions {
    /// A profile file: a profile, and what departs from it.
    package static let profile: Coding<Assumptions> = {
        let choices = Coding<[Node.Entry]>.scalar(
            "a map {NAME: VALUE}", schema: .choices, read: \.entries, write: { Node(.map($0)) })
        let written = Coding<WrittenProfile>.object(
            "profile file",
            make: { WrittenProfile() },
            fields: [
                Field("profile", \.profile, .choice(), "The profile that it begins with."),
                Field("assume", \.assume, choices, "Assumptions that are chosen otherwise than the profile has them."),
            ]
        )
        return Coding(
            schema: written.schema,
            decode: { node, decoding in
                written.decode(node, &decoding).map { file in
                    decoding.inside("assume") { Assumptions(profile: file.profile).choosing(file.assume, &$0) }
                }
            },
            encode: { assumptions in
                written.encode(WrittenProfile(profile: assumptions.profile, assume: assumptions.entriesChosenApart))
            }
        )
    }()
}

extension Assumptions {
    /// These, with what the entries of a map `{NAME: VALUE}` choose otherwise. A name or a value that there is not is complained
    /// of, and left out.
    package func choosing(_ entries: [Node.Entry], _ decoding: inout Decoding) -> Assumptions {
        choosing(entries) { decoding.complain($0.description, at: $1.keyPlace) }
    }

    /// The same, where `complain` is told what is wrong with which entry.
    package func choosing(
        _ entries: [Node.Entry], complain: (UnknownAssumption, Node.Entry) throws -> Void
    ) rethrows -> Assumptions {
        var assumptions = self
        for entry in entries {
            do throws(UnknownAssumption) {
                try assumptions.choose(entry.value.text ?? entry.value.shown, for: entry.key)
            } catch {
                try complain(error, entry)
            }
        }
        return assumptions
    }

    /// What is chosen otherwise than the profile has it, as the entries of a map.
    package var entriesChosenApart: [Node.Entry] { chosenApart.map { Node.Entry($0.name, .string($0.value)) } }
}

extension Node {
    /// The assumptions with their values. Some values look like numbers, and may be written as such.
    package static var choices: Node {
        .schema(
            properties: Assumed.all.map { assumption in
                let names = assumption.values.map(\.name)
                let numbers = names.compactMap { Int($0) }.map(Node.number)
                let values =
                    numbers.isEmpty
                    ? Node.schema(oneOf: names)
                    : .schema("string", "integer", with: [("enum", .list(names.map(Node.string) + numbers))])
                return Entry(assumption.name, values.described(assumption.question))
            }
        )
    }
}
