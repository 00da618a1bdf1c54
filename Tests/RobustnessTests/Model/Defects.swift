import TrustAPI
import TrustDocuments
import TrustSimulator

enum Defects {
    /// Simulators broken on purpose, what that is called when it is found, and the fewest moves that show it.
    static let all: [(name: String, complaint: String, moves: Int, model: @Sendable () -> ModelWorld)] = [
        (
            "authorizing pays", "the credit fell by -", 1,
            {
                broken { step in
                    guard case .authorize(let number, false) = step.move, step.code == 0 else { return }
                    step.after.accounts[0].account.credit.cents += 2 * (step.before[number]?.price.cents ?? 0)
                }
            }
        ),
        (
            "an ended order comes back", "to inProgress", 2,
            {
                broken { step in
                    guard case .resend(let number, _) = step.move, step.before[number]?.state.isEnd == true else {
                        return
                    }
                    step.after.accounts[0].orders[number]?.state = .inProgress
                }
            }
        ),
        (
            "-47 is forgotten", "a validated domain was updated", 1,
            {
                broken { step in
                    if step.code == -47 { step.code = 0 }
                }
            }
        ),
        (
            "-47 is said too often", "-47, and no domain", 1,
            {
                broken { step in
                    guard case .update = step.move, step.code == 0 else { return }
                    step.code = -47
                }
            }
        ),
        (
            "half an update is done", "part of it was done", 1,
            {
                broken { step in
                    guard case .update(let number, _, true) = step.move, step.code != 0 else {
                        return
                    }
                    step.after.accounts[0].orders[number]?.domains[0].method = .cnameHash
                }
            }
        ),
        (
            "an export forgets the keys", "an export reads as another world", 1,
            {
                var model = ModelWorld()
                let usual = model.roundTrip
                model.roundTrip = { (world) throws(DocumentError) in
                    var world = try usual(world)
                    world.accounts[0].keys = KeyStream(seed: 0, loginName: ModelWorld.login)
                    return world
                }
                return model
            }
        ),
    ]

    static func broken(_ defect: @escaping ModelWorld.Defect) -> ModelWorld {
        var model = ModelWorld()
        model.defect = defect
        return model
    }
}
