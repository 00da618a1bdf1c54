import TrustAPI

extension Assumptions {
    /// A profile file in YAML that chooses the same; `remark` stands above it, a line each.
    package func profileText(remark: [String]) -> String {
        let lines = chosenApart.map { choice in
            // Such a value would read as a number.
            let value = Int(choice.value) == nil ? choice.value : "\"\(choice.value)\""
            return "  \(choice.name): \(value)"
        }
        let head = remark.map { "# \($0)" } + ["profile: \(profile.rawValue)"]
        return (head + (lines.isEmpty ? ["assume: {}"] : ["assume:"] + lines)).joined(separator: "\n") + "\n"
    }
}
