import TrustAPI
package import TrustScenarios
import TrustSimulator

/// Decides what may be done to a target that is not a simulator of ours. Whatever is not allowed is refused.
///
/// It is a value: it sends nothing, and knows of the target only what the bindings say and what it was told of answers.
package struct LiveGuard: Sendable {
    /// What the target has, and what may be done to it.
    package let bindings: Bindings
    /// The file of the bindings, for messages; nil where there is none.
    package let file: String?
    /// Whether the target is not on this machine.
    package let isForeign: Bool
    /// The login of the target's account; nil where none is known.
    package let login: Credentials?
    /// Calls that may still go out.
    package private(set) var requestsLeft: Int
    /// Calls with a wrong password that may still go out.
    package private(set) var wrongPasswordsLeft: Int
    /// Why nothing goes out any more; nil while the run may go on.
    package private(set) var stop: GuardStop?
    /// What is known of the side effects of calls so far.
    let sideEffects = SideEffectCache()
    /// The ids of the probes of which a call succeeded.
    package private(set) var effective: Set<String> = []

    /// Without any arguments, the guard of a target on this machine that nothing is known of: probes that name no order.
    package init(
        _ bindings: Bindings = Bindings(), file: String? = nil, isForeign: Bool = false,
        login: Credentials? = .standard
    ) {
        self.bindings = bindings
        self.file = file
        self.isForeign = isForeign
        self.login = login
        requestsLeft = bindings.budget.requests
        wrongPasswordsLeft = bindings.budget.wrongPasswords
    }

    /// Seconds from one call to the next; nil on this machine, where no bindings say it.
    package var interval: Double? { file == nil && !isForeign ? nil : 1 / Double(bindings.budget.perSecond) }

    /// The login that must be told nowhere; nil where it is that of the documents' samples.
    var secretLogin: Credentials? {
        file == nil && login?.loginPassword == Credentials.standard.loginPassword ? nil : login
    }

    /// What must not be in anything that is written. The sample password of the documents is no secret.
    package var secrets: [String] {
        [secretLogin?.loginPassword].compactMap { $0 }.filter { $0 != Credentials.standard.loginPassword }
    }

    /// What the file of the bindings is called in messages.
    var place: String { file ?? "a bindings file (--bindings FILE)" }

    /// Ends the run; the first reason stays.
    package mutating func stop(for reason: GuardStop) { stop = stop ?? reason }

    /// Takes a call that is about to be sent off the budget. Throws where it must not be sent; then the run is over.
    mutating func admit(_ call: OutgoingCall) throws(GuardStop) {
        if let stop { throw stop }
        if let reason = objection(to: call) ?? lackingBudget(for: call) {
            let told = "step \(call.step) of \(call.scenario) \(reason)"
            stop(for: .forbidden(SecretMask(hiding: secretLogin).shown(told)))
        }
        if let stop { throw stop }
        requestsLeft -= 1
        if use(of: call) == .wrong { wrongPasswordsLeft -= 1 }
    }

    /// Takes all that a scenario may need off the budget, as if it had run: for plans.
    mutating func reserve(_ forecast: Forecast) {
        requestsLeft -= min(requestsLeft, forecast.requests)
        wrongPasswordsLeft -= min(wrongPasswordsLeft, forecast.wrongPasswords(under: self))
    }

    /// Looks at what a call was answered with, and ends the run at a refused login that was not to be expected.
    mutating func note(_ answer: [UInt8], to call: OutgoingCall) {
        if call.effect == .probe, call.isSuccess(answer) { effective.insert(call.scenario) }
        guard Self.saysLoginRefused(answer) else { return }
        switch use(of: call) {
        case .none, .placeholder: break
        case .wrong where call.expectsRefusedLogin: break
        case .right, .wrong: stop(for: .loginRefused(scenario: call.scenario, step: call.step))
        }
    }

    func use(of call: OutgoingCall) -> LoginUse {
        LoginUse(call.content, own: login, mustNotBeReal: call.scheme == .http || call.method != "POST")
    }

    /// Why a call must not be sent, whatever is left of the budget, as the end of a sentence; nil where it may.
    func objection(to call: OutgoingCall) -> String? {
        if !bindings.effects.contains(call.effect) { return "is \(call.effect.rawValue), which is not allowed" }
        guard !call.method.isEmpty, call.method.utf8.allSatisfy(ASCII.isLetter) else {
            return "has a method that is no word"
        }
        guard call.contentType.utf8.allSatisfy({ $0 >= UInt8(ascii: " ") }) else {
            return "has a Content-Type of more than one line"
        }
        guard call.query.map(OutgoingCall.isSentAsItIs) ?? true else {
            return
                "has a query with characters that must be percent-encoded, or it would not be sent as written"
        }
        return forbiddenNumber(in: call) ?? exposure(of: call) ?? possibleEffect(of: call)
    }

    private func lackingBudget(for call: OutgoingCall) -> String? {
        if requestsLeft < 1 { return "is beyond the budget of \(bindings.budget.requests) calls" }
        guard use(of: call) == .wrong, wrongPasswordsLeft < 1 else { return nil }
        return "is beyond the budget of \(bindings.budget.wrongPasswords) calls with a wrong password"
    }

    private func forbiddenNumber(in call: OutgoingCall) -> String? {
        let allowed = Set(bindings.allowedOrderNumbers.map(\.description))
        let numbers = call.content.orderNumbers
        if let number = numbers.first(where: { !allowed.contains($0) }) {
            let isNumber = OrderNumber(digits: number)?.description == number
            return isNumber
                ? "names order number \(number), which \(place) does not list under orders or orderNumbersAllowed"
                : "names order number \(number), which may be read as a number and is none that \(place) lists"
        }
        guard isForeign, call.scheme == .http, let number = numbers.first else { return nil }
        return "names order number \(number) over plain HTTP, where anybody may read it"
    }

    /// A login in an address ends in logs, and one over plain HTTP on the way.
    private func exposure(of call: OutgoingCall) -> String? {
        guard let login, login.loginPassword != Credentials.standard.loginPassword else { return nil }
        let secrets = SecretSearch([login.loginPassword])
        if secrets.finds(in: call.url) || CallContent(query: call.query, body: []).loginNames.contains(login.loginName)
        {
            return "has the real login in its address"
        }
        let body = String(decoding: call.body, as: UTF8.self)
        guard call.scheme == .http, secrets.finds(in: body) || call.content.loginNames.contains(login.loginName) else {
            return nil
        }
        return "has the real login in what goes over plain HTTP"
    }

    /// Whether an answer holds the code -16 in whatever form: the number with nothing before or after it that would make
    /// another one of it.
    static func saysLoginRefused(_ answer: [UInt8]) -> Bool {
        let text = FormCoding.unescaped(answer)
        let code = Array(ErrorCode.loginRefused.rawValue.description.utf8)
        return text.ranges(of: code).contains { place in
            let before = place.lowerBound > 0 ? text[place.lowerBound - 1] : 0
            let after = place.upperBound < text.count ? text[place.upperBound] : 0
            return !ASCII.isDigit(before) && !ASCII.isLetter(before) && !ASCII.isDigit(after)
        }
    }
}
