/// The nearest known word to one that is not known.
package enum Suggestion {
    /// A word with more bytes than this is no slip of a finger, and to compare it takes long.
    private static let longest = 128
    /// More known words are not compared; the first ones will do.
    private static let mostCompared = 5_000

    /// A sentence that names the nearest of the known words, or all of a few; empty where there are none.
    package static func sentence(for word: String, among known: [String]) -> String {
        if let nearest = nearest(to: word, among: known) { return " Did you mean '\(nearest)'?" }
        guard !known.isEmpty else { return "" }
        guard known.count <= 16 else {
            guard word.utf8.count <= longest else { return "" }
            let letters = Array(word.lowercased())
            let scored = known.prefix(2_000).filter { $0.utf8.count <= longest }
                .map { (word: $0, distance: distance(letters, Array($0.lowercased()))) }
            let nearest = scored.sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }.prefix(3).map(\.word)
            return " The nearest are: \(nearest.joined(separator: ", "))."
        }
        return " There is: \(known.joined(separator: ", "))."
    }

    /// The known word with the fewest changes to the given one, when they are few for its length.
    package static func nearest(to word: String, among known: [String]) -> String? {
        guard word.utf8.count <= longest else { return nil }
        let letters = Array(word.lowercased())
        let scored = known.prefix(mostCompared).filter { $0.utf8.count <= longest }
            .map { (word: $0, distance: distance(letters, Array($0.lowercased()))) }
        guard let best = scored.min(by: { $0.distance < $1.distance }) else { return nil }
        return best.distance <= max(1, min(word.count, best.word.count) / 3) ? best.word : nil
    }

    /// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other.
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var beforePrevious: [Int] = []
        var previous = Array(0...right.count)
        for (row, leftCharacter) in left.enumerated() {
            var current = [row + 1]
            for (column, rightCharacter) in right.enumerated() {
                var best = min(
                    previous[column] + (leftCharacter == rightCharacter ? 0 : 1), previous[column + 1] + 1,
                    current[column] + 1
                )
                if row > 0, column > 0, leftCharacter == right[column - 1], left[row - 1] == rightCharacter {
                    best = min(best, beforePrevious[column - 1] + 1)
                }
                current.append(best)
            }
            (beforePrevious, previous) = (previous, current)
        }
        return previous[right.count]
    }
}
