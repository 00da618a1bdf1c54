import NIOConcurrencyHelpers
import TrustAPI
import TrustSimulator

extension SharedWorlds {
    /// The faults that are set, those that name no account first; only its own where one is named.
    func faults(of account: String?) throws(WorldRefusal) -> [Fault] {
        guard let account else { return all.flatMap(\.allFaults) }
        return try worldToRead(ofAccount: account).allFaults.filter { $0.match.account == account }
    }

    /// Sets a fault, under an id of its own where it brings none; two private worlds may use the same. Throws
    /// `WorldRefusal` for one that cannot apply.
    func add(_ fault: Fault) throws -> Fault {
        let world = try world(ofAccount: fault.match.account)
        var fault = fault
        if fault.id.isEmpty {
            let taken = Set(all.flatMap(\.allFaults).map(\.id))
            fault.id = (1...).lazy.map { "fault-\($0)" }.first { !taken.contains($0) } ?? "fault"
        } else if world.allFaults.contains(where: { $0.id == fault.id }) {
            throw WorldRefusal.faultExists(fault.id)
        }
        if let number = fault.match.order {
            let snapshot = world.snapshot
            let accounts = snapshot.accounts.filter {
                $0.account.loginName == fault.match.account ?? $0.account.loginName
            }
            guard snapshot.knows(number, among: accounts) else {
                throw WorldRefusal.noOrderForFault(number, known: accounts.flatMap { $0.orders.all.map(\.number) })
            }
        }
        try world.add(fault)
        return fault
    }

    /// Removes a fault: that of an account, or, where none is named, that of the shared world before those of private ones.
    /// Throws `WorldRefusal` where there is none of that id.
    func removeFault(_ id: String, of account: String?) throws(WorldRefusal) {
        let known = try faults(of: account)
        guard known.contains(where: { $0.id == id }) else { throw .noFault(id, known: known.map(\.id)) }
        let worlds = if let account { [try world(ofAccount: account)] } else { all }
        _ = worlds.contains { $0.removeFault(id) }
    }
}

extension SharedWorld {
    /// All faults, those that name no account first.
    var allFaults: [Fault] {
        faults.current.faults + cells.flatMap { $0.simulator.withLockedValue { $0.faults.faults } }
    }

    /// Removes the faults whose order is gone, so that the world reads back.
    func removeFaultsWithoutOrder() {
        let orphans = allFaults.filter { fault in
            guard let number = fault.match.order else { return false }
            let snapshot = snapshot
            return !snapshot.knows(
                number,
                among: snapshot.accounts.filter { fault.match.account.map($0.account.loginName.elementsEqual) ?? true }
            )
        }
        for fault in orphans { _ = removeFault(fault.id) }
    }

    fileprivate func add(_ fault: Fault) throws {
        guard let loginName = fault.match.account else {
            faults.change { $0.faults.append(fault) }
            return
        }
        try withAccount(loginName) { $0.faults.faults.append(fault) }
    }

    /// False where there is none of that id.
    fileprivate func removeFault(_ id: String) -> Bool {
        func remove(from list: inout FaultList) -> Bool {
            guard let index = list.faults.firstIndex(where: { $0.id == id }) else { return false }
            list.faults.remove(at: index)
            return true
        }
        if faults.change(remove) { return true }
        return cells.contains { $0.simulator.withLockedValue { remove(from: &$0.faults) } }
    }
}
