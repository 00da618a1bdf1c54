import TrustAPI
import TrustSimulator

/// The passwords of the accounts that a call names: what has to be taken out of whatever is written of it.
struct Keyring: Sendable {
    struct Key: Sendable {
        let account: String
        let password: String
    }

    let keys: [Key]
    private let search: SecretSearch

    /// The keys of some accounts as they are now; those that there are not have none.
    init(of accounts: some Sequence<String>, in worlds: SharedWorlds) {
        let passwords = Set(accounts).sorted().compactMap { name in
            worlds.password(of: name).map { Key(account: name, password: $0.reveal()) }
        }
        keys = passwords.filter { !$0.password.isEmpty }
        search = SecretSearch(keys.map(\.password))
    }

    func password(of account: String) -> String? { keys.first { $0.account == account }?.password }

    /// A password that is that of no account here, as long as it may be or longer than `limit` Unicode scalars.
    func noPassword(isTooLong: Bool, limit: Int) -> String {
        let isTaken: (String) -> Bool = { text in keys.contains { $0.password == text } }
        let candidates = (0...).lazy.map { number in
            isTooLong ? String(repeating: "x", count: limit + 1 + number) : "x\(number)"
        }
        return candidates.first { !isTaken($0) } ?? ""
    }

    /// The places in bytes where a password is, in order, each with what takes its place.
    func places(in bytes: [UInt8]) -> [(place: Range<Int>, piece: SealedBytes.Piece)] {
        search.matches(in: bytes).compactMap { match in
            guard let key = keys.first(where: { $0.password == match.secret.text }) else { return nil }
            let spelling = PasswordSpelling(of: key.password, in: bytes[match.place])
            return (match.place, .password(of: key.account, spelling))
        }
    }
}
