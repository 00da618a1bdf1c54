package import TrustAPI

/// Something that goes wrong on purpose: for which calls, when, and what.
package struct Fault: Equatable, Sendable {
    /// The calls that it concerns; what is nil matches all.
    package struct Match: Equatable, Sendable {
        /// Only calls of this endpoint.
        package var endpoint: EndpointName?
        /// Only calls with this login name.
        package var account: String?
        /// Only calls that name this order.
        package var order: OrderNumber?

        /// Matches every call.
        package init() {}
    }

    /// Which of the calls that match it strikes, counted from 1.
    package enum Occurrence: Equatable, Sendable {
        case always
        case first(Int)
        case nth([Int])
        case every(Int)
        /// In percent, drawn from the seed of the world.
        case probability(Int)
    }

    /// The name under which it is listed and removed.
    package var id: String
    /// Which calls it concerns.
    package var match = Match()
    /// Which of those calls it hits.
    package var occurrence = Occurrence.always
    /// What it does to a call.
    package var disturbance: FaultBehavior
    /// How many calls matched so far.
    package var seen = 0
    /// How many of them it struck.
    package var fired = 0

    /// A fault that hits every call until it is limited.
    package init(id: String, disturbance: FaultBehavior) {
        self.id = id
        self.disturbance = disturbance
    }

    /// Whether it is for a call, which may reach an order by a number that several share.
    func concerns(_ subject: CallSubject, reaching target: OrderNumber?) -> Bool {
        guard disturbance.applies(to: subject.endpoint) else { return false }
        return (match.endpoint.map { $0 == subject.endpoint } ?? true)
            && (match.account.map { $0 == subject.loginName } ?? true)
            && (match.order.map { $0 == subject.order?.reference.number || $0 == target } ?? true)
    }

    /// Counts a call that matches, and says whether it is struck.
    mutating func strikes(seed: Int) -> Bool {
        seen += 1
        let struck =
            switch occurrence {
            case .always: true
            case .first(let count): seen <= count
            case .nth(let positions): positions.contains(seen)
            case .every(let stride): seen.isMultiple(of: stride)
            case .probability(let percent): draw(seed: seed) < percent
            }
        if struck { fired += 1 }
        return struck
    }

    /// A number from 0 to 99, the same for the same seed, fault and position.
    private func draw(seed: Int) -> Int {
        let start = FNV1a(id.utf8, from: UInt64(truncatingIfNeeded: seed)).value
        return Int(SplitMix.value(at: UInt64(seen), from: start) % 100)
    }
}

/// What goes wrong. The core decides it, the connection carries it out.
package enum FaultBehavior: Equatable, Sendable {
    /// What happens to the bytes of an answer.
    package enum Body: String, CaseIterable, Sendable {
        case truncated, empty, html502, unencoded, crlf, trailingNewline, missingCode, duplicateKey
    }

    /// What happens on the wire, by WireMock's names.
    package enum Transport: String, CaseIterable, Sendable {
        case connectionReset = "CONNECTION_RESET_BY_PEER"
        case emptyResponse = "EMPTY_RESPONSE"
        case malformedChunk = "MALFORMED_RESPONSE_CHUNK"
        case randomDataThenClose = "RANDOM_DATA_THEN_CLOSE"
    }

    /// A code, and what it says where the page leaves that open.
    case code(ErrorCode, message: String? = nil)
    /// An HTTP status instead of an answer, and the seconds of its `Retry-After`.
    case http(status: Int, retryAfter: Int?)
    case transport(Transport)
    case delay(milliseconds: Int)
    case dribble(chunks: Int, milliseconds: Int)
    case body(Body)
}
