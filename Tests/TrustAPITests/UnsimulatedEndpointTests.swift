import Testing
import TrustAPI

@Suite("The endpoints that are not simulated")
struct UnsimulatedEndpointTests {
    @Test("are others than the five, each known by its own path")
    func others() {
        let names = UnsimulatedEndpoint.all.map { $0.name.lowercased() }
        #expect(Set(names).count == names.count)
        #expect(EndpointName.allCases.allSatisfy { !names.contains($0.rawValue.lowercased()) })
        #expect(UnsimulatedEndpoint.all.allSatisfy { UnsimulatedEndpoint(path: $0.path) == $0 })
    }

    @Test(
        "are known by each path that clients write, in any case",
        arguments: [
            ("/products/!AutoRefund", "AutoRefund"), ("/products/AutoRefund", "AutoRefund"),
            ("/products/%21AutoRefund", "AutoRefund"), ("/products/download/AutoRefund", "AutoRefund"),
            ("/products/!CollectSSL", "CollectSSL"), ("/products/download/CollectSSL", "CollectSSL"),
            ("/products/!decodeCSR", "DecodeCSR"), ("/Products/Download/collectssl", "CollectSSL"),
            ("/products/EnterDCVCode", "EnterDCVCode"), ("/products/EnterDCVCode2", "EnterDCVCode2"),
            ("/products/!GETACCOUNTBALANCE", "getAccountBalance"),
        ]
    )
    func paths(_ path: String, _ name: String) {
        #expect(UnsimulatedEndpoint(path: path)?.name == name)
    }

    @Test("have the second ring among them where only the five are served")
    func five() {
        let all = UnsimulatedEndpoint.all(beside: .five)
        #expect(all.map(\.name).starts(with: Ring.second.endpoints.map(\.rawValue)))
        #expect(all.count == UnsimulatedEndpoint.all.count + Ring.second.endpoints.count)
        for path in ["/products/!GetMDCDomainDetails", "/products/getmdcdomaindetails"] {
            #expect(UnsimulatedEndpoint(path: path, beside: .five)?.path == "/products/!GetMDCDomainDetails")
            #expect(UnsimulatedEndpoint(path: path) == nil)
        }
        #expect(UnmatchedHTTPRequest(path: "/products/!GetMDCDomainDetails", beside: .five).unsimulated != nil)
    }

    @Test(
        "are at no other path",
        arguments: [
            "", "/", "/products/", "/products/!", "/products/download/", "/products/!AutoAuthorize", "AutoRefund",
            "/!AutoRefund", "/products/!AutoRefund/", "/products/!!AutoRefund", "/products/!AutoRefund&x=1",
            "/products/upload/AutoRefund", "/products/!AutoRefun",
        ]
    )
    func elsewhere(_ path: String) {
        #expect(UnsimulatedEndpoint(path: path) == nil)
    }
}
