import TrustAPI

extension GetDCVEmailAddressList: AccountTransition {
    /// WHOIS is not asked, so that it has no address.
    private static let noWhoisAddress = "none"

    static func apply(
        _ call: inout Call, to account: inout AccountState, sending post: inout Outbox
    ) throws(Refusal) -> Answer {
        guard let sent = call[domainName] else { throw .missing(argument: domainName.name) }
        let name = String(HostName.base(of: sent))
        if let objection = objection(to: name) { throw objection }

        let domain = Domain(name: name, listedAt: call.now, checkedSince: call.now)
        let addresses = domain.acceptableAddresses(&call.grounds).map { address in
            (labels: address.drop { $0 != "@" }.split(separator: ".").count, address)
        }
        account.account.noteAddressList(of: name, at: call.now)
        // Those at the registrable domain first, in their own order.
        let levels = Set(addresses.map(\.labels)).sorted()
        let fields = levels.flatMap { level in
            addresses.filter { $0.labels == level }.map { FormField(levelField(level), $0.1) }
        }
        return .done([FormField(domainNameField, name), FormField(whoisField, noWhoisAddress)] + fields)
    }

    private static func objection(to name: String) -> Refusal? {
        if AddressRange(name) != nil { return .addressNotAllowed.because("domainName is \(name), an IP address") }
        if !HostName.isName(name) {
            return .invalid(argument: domainName.name).because(
                "domainName is \(name.shown()), which is neither a domain name nor an IP address")
        }
        if PublicSuffix.contains(name) {
            return .internalName.because("domainName is \(name.shown()), which is a public suffix")
        }
        guard HostName.isInternal(name) else { return nil }
        return .internalName.because("domainName is \(name.shown()), which nobody can have registered")
    }
}
