import NIOConcurrencyHelpers
import TrustAPI
import TrustSimulator

/// The world that all share, and the private ones: whoever logs in as `NAME~ANYTHING` with NAME's password has a copy of
/// NAME's part of the world for itself from its first call on.
final class SharedWorlds: Sendable {
    /// More private worlds than this are not kept; the one that came first goes.
    static let capacity = 10_000
    private static let mark: Character = "~"

    private struct Copies {
        var worlds: [String: SharedWorld] = [:]
        /// Names in the order in which they came.
        var names: [String] = []
        /// How many came to be so far.
        var made = 0

        mutating func remove(_ name: String) {
            worlds[name] = nil
            names.removeAll { $0 == name }
        }
    }

    let shared: SharedWorld
    let assumptions: SharedAssumptions
    let shelf: JournalStore
    let time = TimeSource()
    private let copies = NIOLockedValueBox(Copies())

    /// - Parameters:
    ///   - world: The shared world.
    ///   - origin: What a reset goes back to, where that is another.
    ///   - assumptions: What is assumed where the documents are silent.
    ///   - limits: How much the journals keep.
    init(
        _ world: World, startingAs origin: World? = nil, assuming assumptions: Assumptions,
        journal limits: Journal.Limits
    ) {
        self.assumptions = SharedAssumptions(assumptions)
        shelf = JournalStore(limits: limits)
        shared = SharedWorld(world, startingAs: origin, assuming: self.assumptions, time: time, shelf: shelf)
    }

    /// The world that a call goes to, by the name that it logs in with.
    func world(forLogin loginName: String?) -> SharedWorld { loginName.flatMap(privateWorld) ?? shared }

    /// The world of a request that makes none, by the name that it comes with: a private one where that is there already.
    func presentWorld(forLogin loginName: String?) -> SharedWorld {
        loginName.flatMap { name in copies.withLockedValue { $0.worlds[name] } } ?? shared
    }

    /// The world that an account is in: the shared one where none is named. Throws `WorldRefusal` for an account that there
    /// is not.
    func world(ofAccount loginName: String?) throws(WorldRefusal) -> SharedWorld {
        guard let loginName else { return shared }
        if let world = privateWorld(loginName) { return world }
        let (isKnown, names) = shared.roster.withLockedValue { ($0.cells[loginName] != nil, $0.names) }
        guard isKnown else { throw .noAccount(loginName, known: names) }
        return shared
    }

    /// The world that an account is in, to be looked at. A private one that is still to come is not made for that, so that no
    /// reader can push out those that there are; what it would hold is shown. Throws as `world(ofAccount:)`.
    func worldToRead(ofAccount loginName: String?) throws(WorldRefusal) -> SharedWorld {
        guard let loginName else { return shared }
        if let world = try presentWorld(ofAccount: loginName) { return world }
        guard let cell = base(of: loginName) else { return try world(ofAccount: loginName) }
        return privateWorld(shared.part(of: cell, as: loginName))
    }

    /// The world that an account is in; nil where that is a private one still to come. Throws as `world(ofAccount:)`.
    func presentWorld(ofAccount loginName: String) throws(WorldRefusal) -> SharedWorld? {
        if let world = copies.withLockedValue({ $0.worlds[loginName] }) { return world }
        let (isKnown, names) = shared.roster.withLockedValue { ($0.cells[loginName] != nil, $0.names) }
        if isKnown { return shared }
        guard loginName.contains(Self.mark), password(of: loginName) != nil else {
            throw .noAccount(loginName, known: names)
        }
        return nil
    }

    /// The shared world and the private ones.
    var all: [SharedWorld] { [shared] + privateWorlds }

    var privateWorlds: [SharedWorld] {
        copies.withLockedValue { copies in copies.names.compactMap { copies.worlds[$0] } }
    }

    /// How many private worlds came to be so far, and the names of the last of them.
    var copiesMade: Int { copies.withLockedValue { $0.made } }
    func lastCopies(_ count: Int) -> [String] { copies.withLockedValue { $0.names.suffix(count) } }

    /// The password of an account, also of a private one still to come; nil where there is no account.
    func password(of loginName: String) -> Password? {
        let names = [loginName] + (loginName.firstIndex(of: Self.mark).map { [String(loginName[..<$0])] } ?? [])
        let worlds = [copies.withLockedValue { $0.worlds[loginName] }, shared].compactMap { $0 }
        for name in names {
            for world in worlds {
                guard let cell = world.roster.withLockedValue({ $0.cells[name] }) else { continue }
                return cell.simulator.withLockedValue { $0.account.loginPassword }
            }
        }
        return nil
    }

    func isPrivate(_ loginName: String) -> Bool { copies.withLockedValue { $0.worlds[loginName] != nil } }

    /// Everything as it was at the start.
    func reset() {
        copies.withLockedValue { $0 = Copies() }
        assumptions.reset()
        shared.reset()
    }

    /// One account as it was at the start. A private one is copied anew at its next call; that there was none yet is no
    /// mistake, since a test may well begin with this.
    func reset(account loginName: String) throws(WorldRefusal) {
        if removePrivate(loginName) || base(of: loginName) != nil {
            shared.journal.forgetUnmatched(of: loginName)
        } else {
            try shared.reset(account: loginName)
        }
    }

    /// Puts another world in the place of the shared one; the private ones were copies of the old and go with it.
    func replace(with world: World) {
        copies.withLockedValue { $0 = Copies() }
        shared.replace(with: world)
    }

    /// Takes a private world away. False where there is none of that name.
    @discardableResult
    func removePrivate(_ loginName: String) -> Bool {
        copies.withLockedValue { copies in
            guard copies.worlds[loginName] != nil else { return false }
            copies.remove(loginName)
            return true
        }
    }

    /// Longer names are nobody's: what stands before each of their marks would have to be looked for.
    private static let longestName = 1_024

    /// The account that a private one is a copy of; nil where there is none, or where the shared world has one of the very
    /// name. A name with several marks is for the longest name before one of them that there is.
    private func base(of loginName: String) -> SharedWorld.Cell? {
        guard loginName.utf8.count <= Self.longestName else { return nil }
        let marks = loginName.indices.reversed().filter { loginName[$0] == Self.mark }
        return shared.roster.withLockedValue { roster in
            guard roster.cells[loginName] == nil else { return nil }
            return marks.compactMap { roster.cells[String(loginName[..<$0])] }.first
        }
    }

    /// Puts a private world back that was there before.
    func addPrivate(_ world: World) -> SharedWorld {
        let name = world.accounts.first?.account.loginName ?? ""
        let live = privateWorld(world)
        copies.withLockedValue { copies in
            copies.worlds[name] = live
            copies.names.append(name)
        }
        return live
    }

    private func privateWorld(_ world: World) -> SharedWorld {
        SharedWorld(world, assuming: assumptions, time: time, shelf: shelf, outerFaults: shared.faults)
    }

    private func privateWorld(_ loginName: String) -> SharedWorld? {
        guard loginName.contains(Self.mark) else { return nil }
        if let world = copies.withLockedValue({ $0.worlds[loginName] }) { return world }
        guard let cell = base(of: loginName) else { return nil }
        let world = privateWorld(shared.part(of: cell, as: loginName))
        return copies.withLockedValue { copies in
            // Two first calls at once get the same world.
            if let earlier = copies.worlds[loginName] { return earlier }
            if copies.names.count >= Self.capacity { copies.remove(copies.names[0]) }
            copies.made += 1
            copies.worlds[loginName] = world
            copies.names.append(loginName)
            return world
        }
    }
}

extension SharedWorld {
    /// An account's part of this world, under another name.
    fileprivate func part(of cell: Cell, as loginName: String) -> World {
        var world = World(clock: currentClock, seed: seed)
        world.magicNumbers = roster.withLockedValue { $0.magicNumbers }
        world.accounts = [current(cell).renamed(loginName)]
        return world
    }
}
