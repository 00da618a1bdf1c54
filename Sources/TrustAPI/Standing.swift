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
