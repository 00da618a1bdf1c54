package import TrustAPI

/// What a request is about, as far as it can be told from any request, however wrong: what faults go by.
package struct CallSubject: Sendable {
    package let endpoint: EndpointName
    package fileprivate(set) var loginName: String?
    package fileprivate(set) var order: Arguments.OrderNaming?
    var why: Rationale
}

/// What becomes of a request before any account is looked at.
package struct Admission: Sendable {
    package enum Outcome: Sendable {
        case admitted(Call)
        case refused(Reply)
    }

    package private(set) var subject: CallSubject
    package private(set) var outcome: Outcome

    package init(_ request: Request, at now: Moment, assuming assumptions: Assumptions) {
        var why = Rationale(assumptions)
        subject = CallSubject(endpoint: request.endpoint, why: why)
        do throws(Refusal) {
            let reading = try Reading.admitting(request, &why)
            subject.loginName = reading.arguments.loginName
            subject.order = reading.arguments.orderNaming(&subject.why)
            let isOrdered = !reading.refusals.isEmpty
            let order = isOrdered ? why.choice(of: Assumed.checkOrder) : .argumentsFirst
            if reading.countBeforeLogin > 0 { throw reading.refusals.first ?? .unknownError }
            guard let login = reading.arguments.login else {
                throw order == .loginFirstOfAll ? .loginRefused : reading.refusals.first ?? .unknownError
            }
            outcome = .admitted(
                Call(
                    endpoint: request.endpoint, arguments: reading.arguments, login: login, source: request.source,
                    now: now, pending: reading.refusals.first, why: why
                )
            )
        } catch {
            outcome = .refused(Reply(.refused(error), why))
        }
    }
}

extension Admission {
    /// The reply to the request: what a fault puts in its place, what the tables refused, or what `answer` gives to the call.
    package func reply(struckBy disturbance: Disturbance?, answer: (Call) -> Reply) -> Reply {
        if let reply = disturbance?.replyInstead(of: subject) { return reply }
        var reply =
            switch outcome {
            case .refused(let reply): reply
            case .admitted(let call): answer(call)
            }
        reply.disturbance = disturbance
        return reply
    }

    /// The reply where no account has the login name, or none was read.
    package func replyWithoutAccount(struckBy disturbance: Disturbance?) -> Reply {
        reply(struckBy: disturbance) { Reply(.refused(.loginRefused), $0.why) }
    }
}
