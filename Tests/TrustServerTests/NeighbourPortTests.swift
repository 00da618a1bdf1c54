import Testing
import TrustDocuments
import TrustServer

@Suite("The second ring on a port")
struct NeighbourPortTests {
    @Test("answers in the form that a call asks for")
    func forms() async throws {
        try await ServedWorld.with { served in
            for (endpoint, arguments, type, start) in [
                ("GetDCVEmailAddressList", "domainName=example.com", "text/plain", "0\ndomain_name\texample.com\n"),
                (
                    "GetDCVEmailAddressList", "domainName=example.com&responseformat=2", "application/json",
                    #"{"errorCode":0,"domain_name":"example.com","whois_email":"none","level2_email":["admin@"#
                ),
                (
                    "GetDCVEmailAddressList", "domainName=192.0.2.1&responseFormat=2", "application/json",
                    #"{"errorCode":-19,"#
                ),
                (
                    "GetMDCDomainDetails", "orderNumber=1234567", "application/x-www-form-urlencoded",
                    "errorCode=0&1_domainName="
                ),
                (
                    "GetMDCDomainDetails", "orderNumber=1234567&responseFormat=2", "application/json",
                    #"{"errorCode":0,"domains":[{"domainName":""#
                ),
            ] {
                let answer = try await served.whole(endpoint, arguments)
                #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n") && answer.contains("\r\nContent-Type: \(type)\r\n"))
                #expect(answer.contains("\r\n\r\n\(start)"), "\(answer)")
            }
        }
    }

    @Test("keeps what was listed in the world, and shows ignored arguments and covered rows")
    func records() async throws {
        try await ServedWorld.with { served in
            try await served.call("GetDCVEmailAddressList", "domainName=www.example.com&organizationName=x")
            let account = try await served.tree("GET", "/__admin/accounts/login_name")
            let list = account["addressLists"]?.elements ?? []
            #expect(list.count == 1 && list.first?["domain"] == .string("www.example.com"))
            #expect(list.first?["listedAt"] == .string("2024-02-02T12:00:00Z"))
            let entry = try await served.tree("GET", "/__admin/requests/1")
            #expect(entry["findings"]?.elements == [.string("unknown-argument")] && entry["code"] == .number(0))
            #expect(entry["assumptions"]?.elements.contains(.string("unknown-neighbour-argument")) == true)
            let coverage = try await served.tree("GET", "/__admin/coverage")
            #expect(coverage["covered"] == .number(0) && coverage["total"] == .number(208))
            #expect(coverage["secondRing"]?["covered"] == .number(7), "\(coverage["secondRing"] ?? .null)")
            let rows = coverage["secondRing"]?["rows"]?.elements ?? []
            let shown = rows.filter { $0["requests"] != .number(0) }.compactMap { $0["row"]?.text }
            #expect(shown.contains("GetDCVEmailAddressList/response/levelN_email"))
        }
    }

    @Test("lists for a private copy alone")
    func privateCopies() async throws {
        try await ServedWorld.with { served in
            let login = "loginName=login_name~a&loginPassword=login_password"
            try await served.call("GetDCVEmailAddressList", "domainName=example.com", login: login)
            let (shared, own) = (
                try await served.tree("GET", "/__admin/accounts/login_name"),
                try await served.tree("GET", "/__admin/accounts/login_name~a")
            )
            #expect(shared["addressLists"] == nil && own["addressLists"]?.elements.count == 1)
        }
    }
}
