import TrustAPI

extension Order {
    /// The refusal of a call for a kind of order that this one is not.
    func refusalOfOtherKind(_ refusal: Refusal, _ argument: String, _ grounds: inout Grounds) -> Refusal {
        switch grounds.choice(of: Assumed.otherKindOfOrder) {
        case .orderRelated: refusal
        case .invalidArgument: .invalid(argument: argument)
        }
    }

    /// What the state speaks against where callback and click-through are concerned.
    func objectionToState(_ grounds: inout Grounds) -> Refusal? {
        if state.isEnd { return .orderEnded.because("order \(number) is \(state.rawValue)") }
        guard state == .awaitingAuthorization, grounds.choice(of: Assumed.beforeAuthorization) == .refused else {
            return nil
        }
        return .orderEnded.because("order \(number) awaits authorization")
    }

    /// Why a step of the order needs nothing any more.
    func completeWords(_ step: String) -> String {
        state == .issued ? "order \(number) is already issued" : "the \(step) of order \(number) is complete"
    }

    /// Where a mail to the customer goes: never to nobody.
    func address(known address: String?, _ grounds: inout Grounds) throws(Refusal) -> String {
        if let address { return address }
        if grounds.choice(of: Assumed.addressOnFile) == .derived, let domain = domains.first {
            return "admin@\(domain.base)"
        }
        throw .withoutAddress.because("no address of the customer of order \(number) is known")
    }
}

extension String {
    /// Whether this is the same email address as another.
    func isSameAddress(as other: String, _ grounds: inout Grounds) -> Bool {
        if self == other { return true }
        return ASCII.equalIgnoringCase(self, other) && grounds.choice(of: Assumed.addressCase) == .anyCase
    }
}

extension Int {
    /// `1 name`, `2 names`, `2 addresses`.
    func counted(_ noun: String) -> String {
        "\(self) \(noun)\(self == 1 ? "" : noun.hasSuffix("s") ? "es" : "s")"
    }
}
