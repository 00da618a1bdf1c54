/// All assumptions at once: as the documents have it, or as client code that works has it.
package enum Profile: String, CaseIterable, Sendable {
    case documented, observed
}
