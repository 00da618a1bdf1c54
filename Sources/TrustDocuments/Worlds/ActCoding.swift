package import TrustSimulator

/// An act as it is written, before it is known whether its domain belongs to it.
private struct WrittenAct {
    var kind: Act.Kind
    var domain: String?
}

extension Coding where Value == Act {
    /// `{"act": "validateDomain", "domain": "example.com"}`; only this act and listAddresses have a domain, and only this
    /// one needs it, where the order has several.
    package static let act: Coding<Act> = {
        let written = Coding<WrittenAct>.object(
            "act",
            required: RequiredField("act", { $0.kind }, .choice(), "What the customer or the CA does."),
            make: { WrittenAct(kind: $0) },
            fields: [
                Field(
                    "domain", \.domain, .optional(.text),
                    "The domain that is validated, needed where the order has several; or whose addresses are listed."
                )
            ]
        )
        return Coding(
            schema: written.schema,
            decode: { node, decoding in
                guard let act = written.decode(node, &decoding) else { return nil }
                if act.domain != nil, act.kind != .validateDomain, act.kind != .listAddresses {
                    decoding.complain("The act \(act.kind.rawValue) has no domain.", at: node["domain"]?.place)
                    return nil
                }
                return Act(act)
            },
            encode: { written.encode(WrittenAct($0)) }
        )
    }()
}

extension WrittenAct {
    init(_ act: Act) {
        kind = act.kind
        switch act {
        case .validateDomain(let name), .listAddresses(let name): domain = name
        case .clickThrough, .completeCallback, .finishPhoneCheck, .issue, .reject, .revoke, .expire, .cancel: break
        }
    }
}

extension Act {
    fileprivate init(_ written: WrittenAct) {
        switch written.kind {
        case .validateDomain: self = .validateDomain(written.domain)
        case .listAddresses: self = .listAddresses(written.domain)
        case .clickThrough: self = .clickThrough
        case .completeCallback: self = .completeCallback
        case .finishPhoneCheck: self = .finishPhoneCheck
        case .issue: self = .issue
        case .reject: self = .reject
        case .revoke: self = .revoke
        case .expire: self = .expire
        case .cancel: self = .cancel
        }
    }
}
