package import TrustSimulator

extension Coding where Value == Act {
    /// `{"act": "validateDomain", "domain": "example.com"}`; only this act and listAddresses have a domain, and only this
    /// one needs it, where the order has several.
    package static let act = Coding.object(
        "act",
        required: RequiredField("act", { $0.kind }, .choice(), "What the customer or the CA does."),
        make: { Act($0) },
        fields: [
            Field(
                "domain", \.domain, .optional(.text),
                "The domain that is validated, needed where the order has several; or whose addresses are listed."
            )
        ]
    ).checked { act, node, decoding in
        if act.domain == nil || act.kind == .validateDomain || act.kind == .listAddresses { return act }
        decoding.complain("The act \(act.kind.rawValue) has no domain.", at: node["domain"]?.place)
        return nil
    }
}
