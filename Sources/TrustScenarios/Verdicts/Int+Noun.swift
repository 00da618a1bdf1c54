extension Int {
    /// The number with what it counts: `1 call`, `2 calls`. The plural adds an s.
    package func counting(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}
