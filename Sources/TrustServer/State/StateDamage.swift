/// Why a log cannot be gone on with: a line that was written and answered is not what it was.
package struct StateDamage: Sendable {
    enum Kind: Sendable {
        case changed
        case lineEnds
        /// The line has another number than the one that was due.
        case order(found: Int)
        /// The line does not end, though lines were written after it.
        case unfinished

        fileprivate func sentence(due number: Int) -> String {
            switch self {
            case .changed: "its bytes are not those that were written"
            case .lineEnds: "it ends in CR LF, so that something has converted the file"
            case .order(let found):
                "it has the number \(found), where \(number) is due: lines were removed, repeated or swapped"
            case .unfinished: "it is not finished, though others were written after it"
            }
        }
    }

    let path: String
    let kind: Kind
    /// What comes before the damage and can be used.
    let wholeLines: Int
    let wholeBytes: Int
    /// What cannot be used: the damaged line and all after it.
    let lostLines: Int
    let lostBytes: Int
    /// A copy of the damaged file; nil where the folder is only read.
    var copy: String?

    var description: String {
        let place = "\(path):\(wholeLines + 1): this line is damaged: \(kind.sentence(due: wholeLines + 1))."
        let extent =
            "Good: \(wholeLines) \(wholeLines == 1 ? "line" : "lines"), \(wholeBytes) bytes. From the damage on: \(lostLines) "
            + "\(lostLines == 1 ? "line" : "lines"), \(lostBytes) bytes."
        let kept = copy.map { " The file is left as it is, and copied to '\($0)'." } ?? ""
        return "\(place) \(extent)\(kept) To go on with what comes before the damage, cut the file: "
            + "truncate -s \(wholeBytes) '\(path)'"
    }
}
