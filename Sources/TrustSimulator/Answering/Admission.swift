package import TrustAPI

/// What becomes of a request before any account is looked at.
package struct Admission: Sendable {
    /// Whether an account has to be asked at all.
    package enum Outcome: Sendable {
        case admitted(Call)
        case refused(Reply)
    }

    /// Whether an account has to be asked at all.
    package let outcome: Outcome
    /// What the request says, whether or not it may be read at all.
    package let reading: Reading
    private let assumptions: Assumptions

    /// - Parameters:
    ///   - request: What came.
    ///   - now: When it came, by the clock of the world.
    ///   - assumptions: What is assumed where the documents are silent.
    ///   - magicNumbers: Whether numbers such as 90000047 provoke the code in them.
    package init(
        _ request: Request, at now: Moment, assuming assumptions: Assumptions, magicNumbers: MagicNumbers = .off
    ) {
        var grounds = Grounds(assumptions)
        if request.pathIsOfOtherCase { _ = grounds.choice(of: Assumed.pathCase) }
        let refusal = request.refusalToRead(&grounds)
        // What a request says that is not to be read decides no answer, so no assumption is noted for it.
        var reason = refusal == nil ? grounds : Grounds(assumptions)
        reading = Reading(request, &reason)
        self.assumptions = assumptions
        if let refusal {
            outcome = .refused(Reply(.refused(refusal), grounds, alsoPresent: reading.refusals))
            return
        }
        grounds = reason
        let order = reading.refusals.isEmpty ? .argumentsFirst : grounds.choice(of: Assumed.checkOrder)
        guard let login = reading.arguments.login, reading.countBeforeLogin == 0 else {
            // A login that is missing may be as good as a wrong one.
            let noLogin = Refusal.loginRefused.because("the call has no login, and check-order is login-first-of-all")
            let first = order == .loginFirstOfAll ? noLogin : reading.refusals.first ?? .unknownError
            let others = order == .loginFirstOfAll ? reading.refusals : Array(reading.refusals.dropFirst())
            outcome = .refused(Reply(.refused(first), grounds, alsoPresent: others))
            return
        }
        outcome = .admitted(
            Call(
                endpoint: request.endpoint, arguments: reading.arguments, login: login, source: request.source,
                now: now, pending: reading.refusals, magicNumbers: magicNumbers, grounds: grounds
            )
        )
    }
}

extension Admission {
    /// The login name that the request carries, whether or not there is such an account.
    package var loginName: String? { reading.arguments.loginName }

    /// What faults go by, also where the request is refused.
    package var subject: CallSubject {
        var discarded = Grounds(assumptions)
        let order = reading.arguments.orderNaming(&discarded)
        return CallSubject(
            endpoint: reading.arguments.endpoint, loginName: loginName, order: order,
            arguments: reading.arguments, grounds: discarded)
    }

    /// The reply to the request: what a fault puts in its place, what the tables refused, or what `answer` gives to the call.
    package func reply(struckBy strike: FaultHit?, answer: (inout Call) -> Reply) -> Reply {
        guard let strike else { return reply(answer) }
        if let reply = strike.replyInstead(of: subject) { return reply }
        var reply = reply(answer)
        reply.strike = strike
        return reply
    }

    private func reply(_ answer: (inout Call) -> Reply) -> Reply {
        switch outcome {
        case .refused(let reply): return reply
        case .admitted(var call): return answer(&call)
        }
    }

    /// The reply where no account has the login name, or none was read. `names` are those of the accounts there are.
    package func replyWithoutAccount(struckBy strike: FaultHit?, accounts names: () -> [String]) -> Reply {
        func refusal() -> Refusal { .loginRefused.because(Account.objection(toName: loginName ?? "", among: names())) }
        var reply = reply(struckBy: strike) { call in
            Reply(.refused(refusal()), call.grounds, alsoPresent: call.pending)
        }
        if case .refused = reply.rule, reading.arguments.login != nil { reply.note(refusal()) }
        return reply
    }
}
