import TrustAPI
import TrustSimulator

/// The orders that a target may have under a number: every kind that fits what is stated about it, as far as a call can
/// tell orders apart.
///
/// All seven states; DV, OV and EV with each progress of callback and click-through; one domain, a wildcard and several
/// domains; each method, mailed before or not, validated or not. What a call might be refused for and only a world file
/// can arrange (a voucher, no price, failing updates …) is left out: on the target it may not be so.
struct CompatibleOrders {
    /// The values in a call that may be domain names, or email addresses for a domain.
    struct Mentions: Equatable {
        var names: [String] = []
        /// Values with several names in them, which might be one name all the same.
        var lists: [String] = []
        var addresses: [String] = []
    }

    /// How far the validation of a domain is.
    private struct Condition {
        let method: ValidationMethod
        var isMailed = false
        var isValidated = false
    }

    /// Outstanding ones first: with them a call is most likely to do something.
    private static let outstanding = [
        Condition(method: .email, isMailed: true), Condition(method: .email), Condition(method: .cnameHash),
        Condition(method: .httpHash), Condition(method: .httpsHash),
    ]
    private static let validated = [
        Condition(method: .email, isMailed: true, isValidated: true), Condition(method: .cnameHash, isValidated: true),
        Condition(method: .httpHash, isValidated: true),
    ]
    /// More names than that are only tried together.
    private static let mostSingleNames = 4

    let stated: StatedOrder
    /// The base number of each order; nil where it is the order's own.
    var baseNumber: OrderNumber?
    var mentions = Mentions()
    /// Whether an order of which no domain is stated may have the names and the addresses that the call mentions; if not, it
    /// has others, and the usual addresses.
    var presumesMentions = true
    let account: String
    let now: Moment

    /// All of them, those first on which a call is most likely to have an effect.
    var all: [Order] {
        let kinds = stated.validation.map { [$0] } ?? Vetting.Kind.allCases
        let states = stated.state.map { [$0] } ?? OrderState.allCases
        return states.flatMap { state in
            // Once an order is not open any more, how far anything had come makes no difference.
            let isOpen = state.isOpen
            let conditions = isOpen ? Self.outstanding + Self.validated : [Self.outstanding[0], Self.validated[0]]
            let vettings = kinds.flatMap { isOpen ? Self.vettings(of: $0) : [Self.vettings(of: $0)[0]] }
            let byDomains = domainLists(in: conditions).enumerated().map { index, domains in
                order(state, Self.vettings(of: kinds[index % kinds.count])[0], domains)
            }
            let domains = byDomains.first?.domains ?? []
            let byVetting = vettings.map { order(state, $0, domains) }
            var licence = order(state, Self.vettings(of: kinds[0])[0], stated.domains == nil ? [] : domains)
            licence.siteLock = Order.SiteLock()
            return byDomains + byVetting + [licence]
        }
    }

    private func order(_ state: OrderState, _ vetting: Vetting, _ domains: [Domain]) -> Order {
        var order = Order(number: stated.number, account: account)
        order.baseNumber = baseNumber
        order.state = state
        order.vetting = vetting
        order.domains = domains
        order.price = Money(cents: 100)
        return order
    }

    /// A kind of validation, with callback and click-through in each progress.
    private static func vettings(of kind: Vetting.Kind) -> [Vetting] {
        switch kind {
        case .domain: [.domain]
        case .organization: callbacks.map { .organization($0) }
        case .extended: clickThroughs.flatMap { clickThrough in callbacks.map { .extended($0, clickThrough) } }
        }
    }

    private static let callbacks = Callback.Method.allCases.flatMap { method -> [Callback] in
        let progresses: [Callback.Progress] = [.ready, .checkingPhone, .scheduled(for: nil), .completed]
        return progresses.map { progress in
            var callback = Callback()
            callback.method = method
            callback.progress = progress
            return callback
        }
    }

    /// No address, so that none that a call mentions is the one in use.
    private static let clickThroughs = ClickThrough.Progress.allCases.map { progress in
        var clickThrough = ClickThrough()
        clickThrough.progress = progress
        return clickThrough
    }
}

extension CompatibleOrders {
    /// The domains of an order, once for each set of names and each condition.
    private func domainLists(in conditions: [Condition]) -> [[Domain]] {
        guard let stated = stated.domains else {
            return nameLists.flatMap { names in
                conditions.map { condition in names.map { domain(StatedDomain(name: $0), in: condition) } }
            }
        }
        let spelled = stated.map(spelledAsMentioned)
        return conditions.reduce(into: []) { lists, condition in
            let domains = spelled.map { domain($0, in: condition) }
            if !lists.contains(domains) { lists.append(domains) }
        }
    }

    /// A domain by the name that the call has for it, if that is the same but for case, a final dot or how letters are
    /// composed: a target may take it for the same.
    private func spelledAsMentioned(_ stated: StatedDomain) -> StatedDomain {
        func plain(_ name: String) -> Substring {
            let name = name.lowercased()
            return name.hasSuffix(".") ? name.dropLast() : name[...]
        }
        var domain = stated
        domain.name = mentions.names.first { plain($0) == plain(stated.name) } ?? stated.name
        return domain
    }

    /// Sets of names that an order of which no domain is known may have.
    private var nameLists: [[String]] {
        let (unknown, wildcard) = ("some-domain.example", "*.some-domain.example")
        guard presumesMentions else { return [[unknown], [wildcard], [unknown, wildcard]] }
        let named = mentions.names.isEmpty ? [] : [mentions.names, mentions.names + [unknown]]
        return named + mentions.names.prefix(Self.mostSingleNames).map { [$0] }
            + [[unknown], [wildcard], [unknown, wildcard]] + mentions.lists.map { [$0] }
    }

    private func domain(_ stated: StatedDomain, in condition: Condition) -> Domain {
        var domain = Domain(name: stated.name, listedAt: now, checkedSince: now.adding(seconds: -86_400))
        domain.method = stated.method ?? condition.method
        domain.validation = stated.validated ?? condition.isValidated ? .done(at: nil) : .outstanding
        let usual = "admin@\(stated.name.hasPrefix("*.") ? stated.name.dropFirst(2) : stated.name[...])"
        if let eligible = stated.eligible {
            domain.eligible = .listed(eligible)
        } else if presumesMentions {
            // An address that a call names may be published for the domain, for all that is known.
            domain.eligible = .listed([usual] + mentions.addresses)
        }
        domain.email = condition.isMailed ? stated.eligible?.first ?? usual : nil
        return domain
    }
}

extension CompatibleOrders.Mentions {
    /// Reads them from the arguments of a call, pieces of lists included, whatever may separate them.
    init(in arguments: Arguments) {
        for field in arguments.shown {
            let pieces = Self.pieces(of: field.value)
            let name = field.name.lowercased()
            if name.contains("domain") {
                names += pieces.filter { !names.contains($0) }
                if !pieces.contains(field.value) { lists.append(field.value) }
            }
            if name.contains("email") || name.contains("address") {
                addresses += (pieces + [field.value]).filter { !addresses.contains($0) }
            }
        }
    }

    /// The elements of a list, whether blanks, blanks and commas, or any white space separate them; each once.
    private static func pieces(of list: String) -> [String] {
        let all =
            list.split { $0 == " " || $0 == "," } + list.split(separator: " ")
            + list.split { $0.isWhitespace || $0 == "," }
        return all.map(String.init).reduce(into: []) { pieces, piece in
            if !pieces.contains(piece) { pieces.append(piece) }
        }
    }
}
