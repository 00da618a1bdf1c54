/// How well a fact about the API is known.
package enum Standing: String, Sendable, CaseIterable {
    /// In one of the vendor's five pages.
    case documented
    /// In the vendor's documentation of the same API, on another page or in an older edition.
    case sibling
    /// Seen in public client code that has run against the live server; never by this project.
    case observed
    /// Nobody says; the simulator has to choose.
    case assumed
}

extension Standing {
    /// What it says, in a sentence.
    package var meaning: String {
        switch self {
        case .documented: "it is in one of the vendor's five pages."
        case .sibling: "it is in the vendor's documentation of the same API, on another page or in an older edition."
        case .observed: "it was seen in public client code that has run against the live server."
        case .assumed: "nobody says, so the simulator has to choose."
        }
    }
}
