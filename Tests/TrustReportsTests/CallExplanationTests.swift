import Testing
import TrustReports
import TrustRunner
import TrustScenarios
import TrustSimulator

@Suite("The explanation of one request")
struct CallExplanationTests {
    @Test("says where an unmatched request went, and what it got")
    func unmatched() {
        var record = CallRecord(id: 4, receivedAt: Clock().now, endpoint: nil)
        record.path = "/products/!AutoRefund"
        record.status = 404
        record.answer = "'/products/!AutoRefund' is part of the API, but is not simulated.\n"
        record.because = "AutoRefund is part of the API, but is not simulated"
        record.findings = [.endpointNotSimulated]
        let text = CallExplanation(record).text
        #expect(text.hasPrefix("Request 4, ") && text.contains(": POST /products/!AutoRefund over https\n"))
        #expect(
            text.contains(
                "\nIt got the HTTP status 404: '/products/!AutoRefund' is part of the API, but is not simulated.\n"))
        #expect(text.contains("\n  because AutoRefund is part of the API, but is not simulated.\n"))
        #expect(text.contains("  finding:     endpoint-not-simulated: ") && text.hasSuffix("No order was reached."))
    }
}
