package import TrustAPI

/// A call on its way to the account that it logs in to.
package struct Call: Sendable {
    package let endpoint: EndpointName
    package let arguments: Arguments
    package let login: (name: String, password: String)
    package let source: String?
    /// When it came, by the clock of the world.
    package let now: Moment
    /// A refusal by the tables that waits for the login to succeed, where the login is checked first.
    let pending: Refusal?
    package var why: Rationale

    /// The value of an argument, typed; nil when it was not sent.
    subscript<Value>(_ parameter: Parameter<Value>) -> Value? {
        mutating get { arguments.value(of: parameter, &why) }
    }
}

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
            let loginFirst = !reading.refusals.isEmpty && why.choice(of: Assumed.checkOrder) == .loginFirst
            guard let login = reading.arguments.login, reading.refusals.isEmpty || loginFirst else {
                throw reading.refusals.first ?? .unknownError
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
