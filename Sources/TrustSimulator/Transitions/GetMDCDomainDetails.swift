import TrustAPI

extension GetMDCDomainDetails: OrderTransition {
    static func apply(
        _ call: inout Call, to order: inout Order, of account: inout Account, sending post: inout Outbox
    ) throws(Refusal) -> Answer {
        var fields: [FormField] = []
        for (index, domain) in order.domains.enumerated() {
            let status =
                domain.isValidated ? "Validated" : call.grounds.choice(of: Assumed.unvalidatedStatus).text
            fields += self.fields(of: domain.name, by: domain.method, status: status, number: index + 1)
        }
        return .done(fields)
    }
}
