import TrustAPI
import TrustHTTP

extension SharedWorlds {
    /// The world that a request goes to.
    func world(for request: Request) -> SharedWorld {
        world(forLogin: request.mayNamePrivateAccount ? request.apparentLoginName : nil)
    }
}

extension Request {
    /// Whether there is a tilde in it, as it is or encoded: only then it is worth to look for the login name at once.
    fileprivate var mayNamePrivateAccount: Bool { body.hasTilde || query.hasTilde }
}

extension HTTPRequest {
    /// Whether a login name with a tilde may stand in its path or its query.
    var mayMakePrivateWorld: Bool {
        [path, query].contains { $0.utf8.contains(UInt8(ascii: "~")) || Array($0.utf8).hasEncodedTilde }
    }
}

extension [UInt8] {
    fileprivate var hasTilde: Bool {
        // Once over the bytes, since each call asks.
        switch first(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "%") }) {
        case nil: false
        case UInt8(ascii: "~"): true
        default: contains(UInt8(ascii: "~")) || hasEncodedTilde
        }
    }

    fileprivate var hasEncodedTilde: Bool {
        indices.dropLast(2).contains { position in
            self[position] == UInt8(ascii: "%") && self[position + 1] == UInt8(ascii: "7")
                && self[position + 2] | 0x20 == UInt8(ascii: "e")
        }
    }
}
