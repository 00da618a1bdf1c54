package import TrustAPI

/// A profile file, before its assumptions are chosen.
private struct WrittenProfile {
    var profile = Profile.documented
    var assume: [Node.Entry] = []
}

extension Coding where Value == Assumptions {
    /// A profile file: a profile, and what departs from it.
    package static let profile: Coding<Assumptions> = {
        let choices = Coding<[Node.Entry]>(
            schema: .choices,
            decode: { node, decoding in
                if case .map(let entries) = node.content { return entries }
                decoding.complain("Expected a map {NAME: VALUE}, found \(node.shown).", at: node.place)
                return nil
            },
            encode: { Node(.map($0)) }
        )
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
                guard let profile = written.decode(node, &decoding) else { return nil }
                var assumptions = Assumptions(profile: profile.profile)
                for entry in profile.assume {
                    do throws(UnknownAssumption) {
                        try assumptions.choose(entry.value.text ?? entry.value.shown, for: entry.key)
                    } catch {
                        decoding.inside("assume") { $0.complain(error.description, at: entry.keyPlace) }
                    }
                }
                return assumptions
            },
            encode: { assumptions in
                let apart = assumptions.chosenApart.map { Node.Entry($0.name, .string($0.value)) }
                return written.encode(WrittenProfile(profile: assumptions.profile, assume: apart))
            }
        )
    }()
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
