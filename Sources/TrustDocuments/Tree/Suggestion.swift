/// The nearest known word to one that is not known.
package enum Suggestion {
    /// A word with more bytes than this is no slip of a finger, and to compare it takes long.
    private static let longest = 128
    /// More known words are not compared; the first ones will do.
    private static let mostCompared = 2_000

    /// A known word, and how many changes it is away.
    private typealias Neighbour = (word: String, distance: Int)

    /// A sentence that names the nearest of the known words, or all of a few; empty where there are none.
    package static func sentence(for word: String, among known: [String]) -> String {
        let neighbours = neighbours(of: word, among: known)
        if let nearest = nearest(to: word, in: neighbours) { return " Did you mean '\(nearest)'?" }
        if known.isEmpty { return "" }
        if known.count <= 16 { return " There is: \(known.joined(separator: ", "))." }
        if neighbours.isEmpty { return "" }
        let nearest = neighbours.sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }.prefix(3).map(\.word)
        return " The nearest are: \(nearest.joined(separator: ", "))."
    }

    /// The known word with the fewest changes to the given one, when they are few for its length.
    package static func nearest(to word: String, among known: [String]) -> String? {
        nearest(to: word, in: neighbours(of: word, among: known))
    }

    private static func nearest(to word: String, in neighbours: [Neighbour]) -> String? {
        guard let best = neighbours.min(by: { $0.distance < $1.distance }) else { return nil }
        return best.distance <= max(1, min(word.count, best.word.count) / 3) ? best.word : nil
    }

    private static func neighbours(of word: String, among known: [String]) -> [Neighbour] {
        guard word.utf8.count <= longest else { return [] }
        let letters = Array(word.lowercased())
        return known.prefix(mostCompared).filter { $0.utf8.count <= longest }
            .map { ($0, distance(letters, Array($0.lowercased()))) }
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
