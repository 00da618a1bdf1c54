import Foundation
import SwiftASN1
import Testing
import TrustCertificates
import X509

@Suite("The authorities of the orders' certificates")
struct AuthorityTests {
    @Test("say in their names that nobody may trust them, and are valid from 2020 through 2049")
    func certificates() throws {
        let authorities = try IssuingAuthority.chain.map { try Certificate(derEncoded: $0) }
        #expect(authorities.count == 2)
        for authority in authorities {
            let name = authority.subject.description
            #expect(name.contains("trustsim") && name.contains("do not trust"))
            #expect(authority.notValidBefore == Date(timeIntervalSince1970: 1_577_836_800))
            #expect(authority.notValidAfter == Date(timeIntervalSince1970: 2_524_607_999))
            #expect(authority.issuer == authorities[0].subject)
            #expect(authorities[0].publicKey.isValidSignature(authority.signature, for: authority))
        }
    }
}

@Suite("The key of an order without a CSR")
struct DerivedKeyTests {
    @Test("follows from the seed and the order's number, and from nothing else")
    func derivation() throws {
        let key = IssuingAuthority.derivedKey(seed: 1, orderNumber: 50_000_001)
        #expect(key == IssuingAuthority.derivedKey(seed: 1, orderNumber: 50_000_001))
        #expect(key.suffix(8).map { String($0, radix: 16) }.joined(separator: " ") == "51 25 a3 71 31 47 12 ad")
        let others = (1...50).map { IssuingAuthority.derivedKey(seed: 1, orderNumber: 50_000_001 + $0) }
        #expect(Set(others + [key, IssuingAuthority.derivedKey(seed: 2, orderNumber: 50_000_001)]).count == 52)
        #expect(try Certificate.PublicKey(derEncoded: key).description == "P256.PublicKey")
    }

    @Test("exists for every seed and number", arguments: [UInt64.min, .max], [Int64.min, 0, .max])
    func extremes(_ seed: UInt64, _ number: Int64) {
        #expect(IssuingAuthority.derivedKey(seed: seed, orderNumber: number).count == 91)
    }
}
