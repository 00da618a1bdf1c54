import NIOHTTP1
import TrustAPI
import TrustDocuments
import TrustSimulator

extension ControlRoutes {
    var faultRoutes: [Route] {
        let coding = Coding<Fault>.fault
        return [
            Route(
                "GET", "/__admin/faults", "The faults that are set, with how many calls they matched and struck.",
                query: [.account], gives: .json(.schema(properties: ["faults": .schema(listOf: coding.schema)]))
            ) { [worlds] request in
                .json(["faults": .list(try worlds.faults(of: request.account).map(coding.encode))])
            },
            Route(
                "POST", "/__admin/faults", "Sets a fault.", query: [.account], takes: .json(coding.schema),
                gives: .json(coding.schema, status: 201), refusals: [409: "There is a fault of that id already."]
            ) { [worlds] request in
                var fault = try request.decode(coding)
                try request.check(account: fault.match.account)
                fault.match.account = fault.match.account ?? request.account
                return .json(coding.encode(try worlds.add(fault)), status: .created)
            },
            Route("DELETE", "/__admin/faults", "Removes all faults.", query: [.account]) { [worlds] request in
                for fault in try worlds.faults(of: request.account) {
                    try worlds.removeFault(fault.id, of: request.account)
                }
                return .done
            },
            Route("DELETE", "/__admin/faults/{id}", "Removes a fault.", query: [.account]) { [worlds] request in
                try worlds.removeFault(request.parameter("id"), of: request.account)
                return .done
            },
        ]
    }
}
