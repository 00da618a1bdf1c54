import TrustAPI
import TrustServer
import TrustSimulator

/// What a newcomer is told about the demo world: each order, a call that works on it, and what it answers.
struct DemoGuide {
    private let world: World
    private let addresses: SimulatorServer.Addresses
    private let announcement: Announcement

    init(_ world: World, addresses: SimulatorServer.Addresses, _ announcement: Announcement) {
        self.world = world
        self.addresses = addresses
        self.announcement = announcement
    }

    var text: String {
        let orders = world.accounts.flatMap { simulator in
            simulator.orders.all.map { line(about: $0, of: simulator.account) }
        }
        return """
            The demo world, of account login_name with password login_password. Each order with a call and its answer:
            \(orders.joined(separator: "\n"))
            For example:
              curl --cacert \(announcement.certificateFile) '\(addresses.https ?? "")\(EndpointName.resendDCVEmail.path)' \\
                -d loginName=login_name -d loginPassword=login_password -d orderNumber=1234567
            """
    }

    private func line(about order: Order, of account: Account) -> String {
        let (endpoint, fields) = call(for: order)
        let login = [
            FormField("loginName", account.loginName), FormField("loginPassword", account.loginPassword.reveal()),
        ]
        // The answer is what the simulator gives on a copy, so that this list cannot be wrong.
        var copy = world
        var reply = copy.answer(Request(endpoint: endpoint, body: FormCoding.encode(login + fields)))
        let answer = String(decoding: endpoint.definition.encode(reply.answer, &reply.grounds), as: UTF8.self)
        let arguments = fields.map { "\($0.name)=\($0.value)" }.joined(separator: " ")
        let shown = answer.split(separator: "\n").joined(separator: " ⏎ ")
        return "  \(order.number) \(order.state.rawValue): \(endpoint.rawValue) \(arguments)\n      → \(shown)"
    }

    private func call(for order: Order) -> (EndpointName, [FormField]) {
        let number = FormField("orderNumber", order.number.description)
        switch order.state {
        case .awaitingAuthorization:
            return (.autoAuthorize, [number])
        case .inProgress where order.vetting.clickThrough != nil:
            return (.updateUserEvClickThrough, [FormField("action", "ResendEmail"), number])
        case .inProgress where order.vetting.callback?.method == .email:
            return (.updateUserOvCallback, [FormField("action", "sendCallbackEmail"), number])
        case .inProgress where order.vetting.callback != nil:
            let time = FormField("preferredTimeUTC", "2024-02-02 13:03")
            return (.updateUserOvCallback, [FormField("action", "ScheduledCallback"), number, time])
        case .inProgress where order.domains.contains { $0.email != nil && !$0.isValidated }:
            return (.resendDCVEmail, [number])
        case .inProgress, .issued, .rejected, .revoked, .expired, .cancelled:
            let name = order.domains.first.map { [FormField("domainName", $0.name)] } ?? []
            let method: ValidationMethod = order.voucher?.excludes.first ?? .cnameHash
            return (.autoUpdateDCV, [number] + name + [FormField("newMethod", method.rawValue)])
        }
    }
}
