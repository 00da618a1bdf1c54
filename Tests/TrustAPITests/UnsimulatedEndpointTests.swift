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
