import TrustAPI
import TrustDocuments

/// Bytes without the passwords that stood in them.
struct SealedBytes: Equatable, Sendable {
    enum Piece: Equatable, Sendable {
        case plain([UInt8])
        /// The password of an account.
        case password(of: String, PasswordSpelling)
        /// What was said to be a password and was that of no account that the call named.
        case noPassword(isTooLong: Bool)
    }

    private(set) var pieces: [Piece] = []

    init(_ pieces: [Piece]) { self.pieces = pieces }

    /// Takes the keys out of some bytes, wherever they are, and what was said to be a password in the places of `secrets`.
    init(_ bytes: [UInt8], without keyring: Keyring, secrets: [SecretValue] = []) {
        let found = keyring.places(in: bytes)
        var done = 0
        func take(_ piece: Piece, in place: Range<Int>) {
            append(.plain(Array(bytes[done..<place.lowerBound])))
            append(piece)
            done = place.upperBound
        }
        for start in Set(found.map(\.place.lowerBound) + secrets.map(\.place.lowerBound)).sorted() where start >= done {
            let found = found.first { $0.place.lowerBound == start }
            let secret = secrets.first { $0.place.lowerBound == start }
            // With blanks around it, it may or may not be the password; these stay, and it is found behind them.
            if let secret,
                secret.trimmed == secret.text || !keyring.keys.contains(where: { $0.password == secret.trimmed })
            {
                if let found, found.place.upperBound >= secret.place.upperBound {
                    take(found.piece, in: found.place)
                } else if let key = keyring.keys.first(where: { $0.password == secret.text }) {
                    take(.password(of: key.account, .form), in: secret.place)
                } else {
                    take(.noPassword(isTooLong: secret.isTooLong), in: secret.place)
                }
            } else if let found {
                take(found.piece, in: found.place)
            }
        }
        append(.plain(Array(bytes[done...])))
    }

    /// Two pieces of plain bytes are one, so that equal bytes are equal.
    private mutating func append(_ piece: Piece) {
        guard case .plain(let bytes) = piece else { return pieces.append(piece) }
        if bytes.isEmpty { return }
        guard case .plain(let last) = pieces.last else { return pieces.append(piece) }
        pieces[pieces.count - 1] = .plain(last + bytes)
    }

    /// The bytes with the passwords put back in.
    func opened(with keyring: Keyring, limit: Int) -> [UInt8] {
        pieces.flatMap { piece -> [UInt8] in
            switch piece {
            case .plain(let bytes): bytes
            case .password(let account, let spelling): keyring.password(of: account).map(spelling.spelled) ?? []
            case .noPassword(let isTooLong): Array(keyring.noPassword(isTooLong: isTooLong, limit: limit).utf8)
            }
        }
    }

    /// The accounts whose passwords stood there.
    var accounts: [String] {
        pieces.compactMap { if case .password(let account, _) = $0 { account } else { nil } }
    }

    /// As it may be shown.
    var shown: String {
        pieces.map { piece in
            if case .plain(let bytes) = piece { String(decoding: bytes, as: UTF8.self) } else { SecretMask.dots }
        }.joined()
    }
}

extension Coding where Value == SealedBytes {
    /// The bytes alone, or a list of pieces where passwords were taken out.
    static let sealedBytes: Coding<SealedBytes> = {
        let pieces = Coding<[SealedBytes.Piece]>.list(of: .sealedPiece)
        return Coding(
            schema: .schema(anyOf: [Coding<[UInt8]>.bytes.schema, pieces.schema]),
            decode: { node, decoding in
                if case .list = node.content { return pieces.decode(node, &decoding).map { SealedBytes($0) } }
                return Coding<[UInt8]>.bytes.decode(node, &decoding).map { SealedBytes($0.isEmpty ? [] : [.plain($0)]) }
            },
            encode: { sealed in
                switch sealed.pieces.first {
                case nil: Coding<[UInt8]>.bytes.encode([])
                case .plain(let bytes) where sealed.pieces.count == 1: Coding<[UInt8]>.bytes.encode(bytes)
                case .plain, .password, .noPassword: pieces.encode(sealed.pieces)
                }
            }
        )
    }()
}

extension Coding where Value == SealedBytes.Piece {
    fileprivate static let sealedPiece: Coding<SealedBytes.Piece> = {
        let key = Coding<(String, PasswordSpelling)>.object(
            "password",
            required: RequiredField("password", { $0.0 }, .text, "The account whose password stood here."),
            RequiredField("as", { $0.1.name }, .text, "How it was spelled."),
            make: { ($0, PasswordSpelling(name: $1)) }
        )
        let wrong = Coding<Bool>.object(
            "noPassword",
            required: RequiredField("tooLong", { $0 }, .bool, "Whether it was longer than a password may be."),
            make: { $0 }
        )
        return Coding(
            schema: .schema(anyOf: [Coding<[UInt8]>.bytes.schema, key.schema, wrong.schema]),
            decode: { node, decoding in
                if node["password"] != nil { return key.decode(node, &decoding).map { .password(of: $0.0, $0.1) } }
                if node["tooLong"] != nil { return wrong.decode(node, &decoding).map { .noPassword(isTooLong: $0) } }
                return Coding<[UInt8]>.bytes.decode(node, &decoding).map { .plain($0) }
            },
            encode: { piece in
                switch piece {
                case .plain(let bytes): Coding<[UInt8]>.bytes.encode(bytes)
                case .password(let account, let spelling): key.encode((account, spelling))
                case .noPassword(let isTooLong): wrong.encode(isTooLong)
                }
            }
        )
    }()
}
