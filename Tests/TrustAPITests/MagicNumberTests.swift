import Testing
import TrustAPI

@Suite("Magic order numbers")
struct MagicNumberTests {
    @Test("are there for each code, and give it back on the endpoints that have it", arguments: ErrorCode.allCases)
    func roundTrip(_ code: ErrorCode) throws {
        let number = try #require(MagicNumber.number(for: code))
        #expect(number.description == "90000" + String(1_000 - code.rawValue).dropFirst())
        for endpoint in EndpointName.allCases {
            let hasIt = endpoint.definition.namesOrder && endpoint.definition.errorRow(for: code) != nil
            #expect(MagicNumber.code(of: number, at: endpoint) == (hasIt ? code : nil))
        }
    }

    @Test("are no others", arguments: [1, 90_000_000, 90_000_005, 90_001_001, 99_999_999, 9_000_001, .max] as [Int64])
    func none(_ value: Int64) throws {
        let number = try #require(OrderNumber(value))
        #expect(EndpointName.allCases.allSatisfy { MagicNumber.code(of: number, at: $0) == nil })
    }
}
