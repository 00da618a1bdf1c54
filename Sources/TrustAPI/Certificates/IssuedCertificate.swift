/// A certificate and those that it rests on, each in DER.
package struct IssuedCertificate: Sendable, Equatable {
    /// The certificate of the order.
    package let leaf: [UInt8]
    /// The certificates of its authorities, the root first, the one that signed the leaf last.
    package let chain: [[UInt8]]

    /// A certificate with its chain, the root first.
    package init(leaf: [UInt8], chain: [[UInt8]]) {
        self.leaf = leaf
        self.chain = chain
    }

    /// The chain and then the leaf: the order in which CollectSSL shows them.
    package var all: [[UInt8]] { chain + [leaf] }
}
