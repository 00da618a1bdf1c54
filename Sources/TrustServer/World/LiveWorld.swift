import NIOConcurrencyHelpers
import Synchronization
import TrustAPI
import TrustSimulator

/// A world that is being served: each account behind a lock of its own, so that a call locks its account and nothing
/// else for as long as it is answered.
final class LiveWorld: Sendable {
    /// One account. What is removed or replaced is detached: a call that still holds it finishes on it.
    final class Cell: Sendable {
        let simulator: NIOLockedValueBox<Simulator>

        init(_ simulator: Simulator) { self.simulator = NIOLockedValueBox(simulator) }
    }

    /// Which accounts there are. Whoever changes that, or looks for an order across accounts, holds this lock.
    struct Roster {
        var seed: Int
        var names: [String] = []
        var cells: [String: Cell] = [:]

        /// The accounts in the order in which they came.
        var ordered: [Cell] { names.compactMap { cells[$0] } }
    }

    /// The world that a reset goes back to.
    private let origin: World
    private let originalAssumptions: Assumptions
    let roster: NIOLockedValueBox<Roster>
    private let clock: NIOLockedValueBox<LiveClock>
    private let mailbox: NIOLockedValueBox<Mailbox>
    private let faults: NIOLockedValueBox<FaultList>
    /// Whether any fault without an account is set, so that calls need not ask for the lock when none is.
    private let hasFaults: Synchronization.Atomic<Bool>
    private let chosen: NIOLockedValueBox<Assumptions>

    init(_ world: World, assuming assumptions: Assumptions) {
        origin = world
        originalAssumptions = assumptions
        roster = NIOLockedValueBox(Roster(seed: world.seed))
        clock = NIOLockedValueBox(LiveClock(world.clock))
        mailbox = NIOLockedValueBox(Mailbox())
        faults = NIOLockedValueBox(FaultList())
        hasFaults = Synchronization.Atomic(false)
        chosen = NIOLockedValueBox(assumptions)
        replace(with: world)
    }

    var now: Moment { currentClock.now }
    var currentClock: Clock { clock.withLockedValue { $0.reading() } }
    var assumptions: Assumptions {
        get { chosen.withLockedValue { $0 } }
        set { chosen.withLockedValue { $0 = newValue } }
    }

    /// Answers a request.
    func answer(_ request: Request) -> Reply {
        let admission = Admission(request, at: now, assuming: assumptions)
        let disturbance = strike(admission.subject)
        let cell = admission.subject.loginName.flatMap { name in roster.withLockedValue { $0.cells[name] } }
        guard let cell else { return admission.replyWithoutAccount(struckBy: disturbance) }
        let reply = cell.simulator.withLockedValue { $0.answer(admission, struckBy: disturbance) }
        if !reply.mails.isEmpty { mailbox.withLockedValue { $0.append(contentsOf: reply.mails) } }
        return reply
    }

    private func strike(_ subject: CallSubject) -> Disturbance? {
        guard hasFaults.load(ordering: .acquiring) else { return nil }
        return faults.withLockedValue { $0.strike(subject) }
    }
}

extension LiveWorld {
    /// The world as it is now, every order brought up to the present.
    var snapshot: World {
        let (seed, cells) = roster.withLockedValue { ($0.seed, $0.ordered) }
        var world = World(clock: currentClock, seed: seed)
        world.accounts = cells.map { current($0) }
        world.faults = faults.withLockedValue { $0 }
        world.mailbox = mailbox.withLockedValue { $0 }
        return world
    }

    /// An account with its orders as they are now.
    private func current(_ cell: Cell) -> Simulator {
        var why = Rationale(assumptions)
        return cell.simulator.withLockedValue { simulator in
            for var order in simulator.orders.all {
                order.advance(to: now, &why)
                simulator.orders[order.number] = order
            }
            return simulator
        }
    }

    /// Puts another world in the place of this one. A reset still goes back to the first.
    func replace(with world: World) {
        var fresh = Roster(seed: world.seed)
        for simulator in world.accounts {
            fresh.names.append(simulator.account.loginName)
            fresh.cells[simulator.account.loginName] = Cell(simulator)
        }
        roster.withLockedValue { $0 = fresh }
        clock.withLockedValue { $0 = LiveClock(world.clock) }
        mailbox.withLockedValue { $0 = world.mailbox }
        set(world.faults)
    }

    private func set(_ list: FaultList) {
        faults.withLockedValue { $0 = list }
        hasFaults.store(!list.isEmpty, ordering: .releasing)
    }

    /// Goes back to the world and the assumptions that it started with, with an empty mailbox.
    func reset() {
        replace(with: origin)
        mailbox.withLockedValue { $0.empty() }
        assumptions = originalAssumptions
    }

    func advanceClock(seconds: Int) { clock.withLockedValue { $0.advance(seconds: seconds) } }

    func set(_ clock: Clock) { self.clock.withLockedValue { $0 = LiveClock(clock) } }

    var mails: [Mail] { mailbox.withLockedValue { Array($0.mails) } }

    func emptyMailbox() { mailbox.withLockedValue { $0.empty() } }
}
