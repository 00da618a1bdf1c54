import Testing
import TrustAPI

@testable import TrustSimulator

/// What no endpoint of the first ring does: something to an account as a whole.
private enum AddsAnOrder: AccountTransition {
    static func apply(
        _ call: inout Call, to account: inout AccountState, sending post: inout Outbox
    ) throws(Refusal) -> Answer {
        guard let number = OrderNumber(77) else { throw .unknownError }
        let order = Order(number: number, account: account.account.loginName)
        account.orders[number] = order
        post.sendClickThrough(of: order, to: nil, at: call.now)
        if account.account.credit.cents == 0 { throw .notEnoughCredit }
        account.account.credit.cents -= 1
        return .done(code: 1, [FormField("orderNumber", number.description)])
    }
}

@Suite("A transition about an account")
struct AccountTransitionTests {
    private func answer(_ account: inout AccountState, password: String = "p") throws -> Reply {
        let request = Request(
            endpoint: .autoAuthorize, contentType: PairsForm.contentType,
            body: Array("loginName=a&loginPassword=\(password)&orderNumber=1".utf8))
        let admission = Admission(request, at: Moment(seconds: 0), assuming: Assumptions())
        guard case .admitted(var call) = admission.outcome else { throw Unadmitted() }
        return account.answer(&call, by: .account(AddsAnOrder.self))
    }

    private struct Unadmitted: Error {}

    private func account(_ change: (inout Account) -> Void = { _ in }) -> AccountState {
        var account = Account(loginName: "a", loginPassword: Password("p"))
        account.credit.cents = 1
        change(&account)
        return AccountState(account: account, seed: 0)
    }

    @Test("changes the account and sends mail, under any code of success")
    func done() throws {
        var account = account()
        let reply = try answer(&account)
        #expect(reply.answer == .done(code: 1, [FormField("orderNumber", "77")]) && reply.mails.count == 1)
        #expect(account.orders.all.map(\.number.value) == [77] && account.account.credit.cents == 0)
    }

    @Test("changes nothing where it is refused, by itself, the login or a permission")
    func refused() throws {
        var poor = account { $0.credit.cents = 0 }
        let before = poor
        #expect(try answer(&poor).answer == .refused(.notEnoughCredit))
        #expect(poor == before)
        var other = account()
        #expect(try answer(&other, password: "q").answer.code == ErrorCode.loginRefused.rawValue)
        #expect(other == account())
        var denied = account { $0.deniedEndpoints = [.autoAuthorize] }
        #expect(try !answer(&denied).answer.isDone && denied.orders.all.isEmpty)
    }
}
