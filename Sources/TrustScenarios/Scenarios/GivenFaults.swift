package import TrustAPI
import TrustDocuments
import TrustSimulator

/// The faults that a scenario gives its world, counted along with its calls: whether one strikes a call is told before the
/// call is made.
package struct GivenFaults {
    /// Nil where there are none.
    private var world: World?

    /// The faults of a scenario that logs in with these credentials.
    package init(_ given: Given, account credentials: Credentials) {
        guard given.faults != nil else { return }
        world = try? Coding<World>.world.decode(given.world(account: credentials), source: "")
    }

    /// Counts a call, and tells whether a fault hits it.
    package mutating func strike(_ request: Request, assuming assumptions: Assumptions) -> Bool {
        world?.strike(request, assuming: assumptions) != nil
    }
}
