import NIOConcurrencyHelpers
import TrustAPI
import TrustSimulator

/// A world that is being served: each account behind a lock of its own, so that a call locks its account and nothing
/// else for as long as it is answered.
final class SharedWorld: Sendable {
    /// One account. What is removed or replaced is detached: a call that still holds it finishes on it.
    final class Cell: Sendable {
        let simulator: NIOLockedValueBox<AccountState>

        init(_ simulator: AccountState) { self.simulator = NIOLockedValueBox(simulator) }

        func has(_ number: OrderNumber) -> Bool { simulator.withLockedValue { $0.orders.contains(number) } }
    }

    /// Which accounts there are. Whoever changes that, or looks for an order across accounts, holds this lock.
    struct Roster {
        var seed: Int
        var magicNumbers: MagicNumbers
        var names: [String] = []
        var cells: [String: Cell] = [:]

        /// The accounts in the order in which they came.
        var ordered: [Cell] { names.compactMap { cells[$0] } }
    }

    /// The world that a reset goes back to.
    let origin: World
    let roster: NIOLockedValueBox<Roster>
    let faults = SharedFaults()
    /// The faults of the world around this one, which strike its calls as well.
    private let outerFaults: SharedFaults?
    let journal: SharedJournal
    let assumptions: SharedAssumptions
    private let time: TimeSource
    private let clock: NIOLockedValueBox<SharedClock>
    private let mailbox = NIOLockedValueBox(Mailbox())

    init(
        _ world: World, startingAs origin: World? = nil, assuming assumptions: SharedAssumptions, time: TimeSource,
        shelf: JournalStore, outerFaults: SharedFaults? = nil
    ) {
        self.origin = origin ?? world
        self.time = time
        self.assumptions = assumptions
        self.outerFaults = outerFaults
        journal = SharedJournal(on: shelf)
        roster = NIOLockedValueBox(Roster(seed: world.seed, magicNumbers: world.magicNumbers))
        clock = NIOLockedValueBox(SharedClock(world.clock, at: time.ticks))
        replace(with: world)
    }

    var now: Moment { currentClock.now }
    var currentClock: Clock { clock.withLockedValue { $0.reading(at: time.ticks) } }

    /// Answers a request, and keeps it in the journal before anybody can see the answer.
    func answer(_ request: Request, headers: [FormField]) -> JournalEntry {
        let now = now
        let (cells, magicNumbers) = roster.withLockedValue { ($0.cells, $0.magicNumbers) }
        let admission = Admission(request, at: now, assuming: assumptions.current, magicNumbers: magicNumbers)
        var accounts = Accounts(world: self, cells: cells)
        var reply = accounts.answer(admission)
        let endpoint = request.endpoint.definition
        let form = endpoint.answerForms.form(for: admission.reading.arguments)
        var sent = endpoint.wireAnswer(reply.answer, in: form, &reply.grounds)
        if let damaged = reply.strike?.disturbance.damaged(sent.body) { sent.body = damaged }
        let entry = JournalEntry(
            receivedAt: now, request: request, headers: headers, arguments: admission.reading.arguments,
            reply: consume reply, answer: sent, accountPassword: accounts.password
        )
        journal.append(entry)
        return entry
    }

    /// The accounts as they were when a call came. One that is removed meanwhile answers it all the same.
    private struct Accounts: AccountAccess {
        let world: SharedWorld
        let cells: [String: Cell]
        /// The password of the account that was looked at last, before the call.
        private(set) var password: String?

        init(world: SharedWorld, cells: [String: Cell]) {
            self.world = world
            self.cells = cells
        }

        var accountNames: [String] { world.roster.withLockedValue { $0.names } }

        mutating func withAccount<Result>(_ loginName: String, _ body: (inout AccountState) -> Result) -> Result? {
            guard let cell = cells[loginName] else { return nil }
            let (result, password) = cell.simulator.withLockedValue { simulator in
                let password = simulator.account.loginPassword.reveal()
                return (body(&simulator), password)
            }
            self.password = password
            return result
        }

        mutating func strike(_ admission: Admission) -> FaultHit? {
            // Most worlds have no fault, and then nobody needs to know what the call is about.
            guard world.faults.areSet || world.outerFaults?.areSet == true else { return nil }
            let subject = admission.subject
            let target = target(of: subject)
            return world.faults.strike(subject, reaching: target)
                ?? world.outerFaults?.strike(subject, reaching: target)
        }

        func hasOrder(_ number: OrderNumber, ofOtherThan loginName: String?) -> Bool {
            cells.contains { $0.key != loginName && $0.value.has(number) }
        }

        func deliver(_ mails: [Mail]) { world.mailbox.withLockedValue { $0.append(contentsOf: mails) } }
    }
}

extension SharedWorld {
    /// The accounts in the order in which they came.
    var cells: [Cell] { roster.withLockedValue { $0.ordered } }

    /// The world as it is now, every order brought up to the present.
    var snapshot: World {
        let roster = roster.withLockedValue { $0 }
        var world = World(clock: currentClock, seed: roster.seed)
        world.magicNumbers = roster.magicNumbers
        world.accounts = roster.ordered.map(current)
        world.faults = faults.current
        world.mailbox = mailbox.withLockedValue { $0 }
        return world
    }

    /// An account with its orders as they are now. To look at it changes nothing: what is due happens to the account itself
    /// at the next call or act, with the same outcome.
    func current(_ cell: Cell) -> AccountState {
        var simulator = cell.simulator.withLockedValue { $0 }
        var grounds = Grounds(assumptions.current)
        simulator.advance(to: now, &grounds)
        return simulator
    }

    /// Lets all happen that is due, before something changes on which it depends.
    func settle() {
        let now = now
        for cell in cells {
            var grounds = Grounds(assumptions.current)
            cell.simulator.withLockedValue { $0.advance(to: now, &grounds) }
        }
    }

    /// Puts another world in the place of this one. A reset still goes back to the first.
    func replace(with world: World) {
        var fresh = Roster(seed: world.seed, magicNumbers: world.magicNumbers)
        for simulator in world.accounts {
            fresh.names.append(simulator.account.loginName)
            fresh.cells[simulator.account.loginName] = Cell(simulator)
        }
        roster.withLockedValue { $0 = fresh }
        set(world.clock)
        mailbox.withLockedValue { $0 = world.mailbox }
        faults.change { $0 = world.faults }
    }

    /// Goes back to the world that it started with, with an empty mailbox and an empty journal.
    func reset() {
        replace(with: origin)
        mailbox.withLockedValue { $0.empty() }
        journal.empty()
    }

    /// Lets one account go back to what it started with; its mails and calls are forgotten.
    func reset(account loginName: String) throws(WorldRefusal) {
        let (cell, names) = roster.withLockedValue { ($0.cells[loginName], $0.names) }
        guard let cell else { throw .noAccount(loginName, known: names) }
        guard let original = origin.accounts.first(where: { $0.account.loginName == loginName }) else {
            throw .noOrigin(loginName)
        }
        cell.simulator.withLockedValue { $0 = original }
        mailbox.withLockedValue { $0 = Mailbox($0.mails.filter { $0.account != loginName }) }
        journal.forget(loginName: loginName)
    }

    func advanceClock(seconds: Int) { clock.withLockedValue { $0.advance(seconds: seconds) } }

    /// Sets the clock, so many nanoseconds into its second.
    func set(_ clock: Clock, fraction: Int = 0) {
        self.clock.withLockedValue { $0 = SharedClock(clock, at: time.ticks - fraction) }
    }

    /// How far into its second the clock is, in nanoseconds.
    var clockFraction: Int { clock.withLockedValue { $0.fraction(at: time.ticks) } }

    var mails: [Mail] { mailbox.withLockedValue { Array($0.mails) } }

    func removeMails(where isMeant: (Mail) -> Bool) {
        mailbox.withLockedValue { $0 = Mailbox($0.mails.filter { !isMeant($0) }) }
    }
}

extension AccountState {
    /// Brings every order up to date.
    fileprivate mutating func advance(to now: Moment, _ grounds: inout Grounds) {
        for order in orders.all {
            var advanced = order
            advanced.advance(to: now, &grounds)
            // Pages of orders to which nothing happens stay shared.
            if advanced != order { orders[order.number] = advanced }
        }
    }
}
