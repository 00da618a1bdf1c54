import TrustAPI
import TrustSimulator

/// The passwords of the accounts that a call names: what has to be taken out of whatever is written of it.
struct Keyring: Sendable {
    struct Key: Sendable {
        let account: String
        let password: String
    }

    /// The longest first, so that one that holds another is found as a whole.
    let keys: [Key]

    /// The keys of some accounts as they are now; those that there are not have none.
    init(of accounts: some Sequence<String>, in worlds: LiveWorlds) {
        let passwords = Set(accounts).sorted().compactMap { name in
            worlds.password(of: name).map { Key(account: name, password: $0.reveal()) }
        }
        keys = passwords.filter { !$0.password.isEmpty }.sorted { $0.password.utf8.count > $1.password.utf8.count }
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

    /// The password that stands at a position, in whatever spelling, and where it ends.
    func match(in bytes: [UInt8], at start: Int) -> (piece: SealedBytes.Piece, end: Int)? {
        for key in keys {
            if let (spelling, end) = PasswordSpelling.find(Array(key.password.utf8), in: bytes, at: start) {
                return (.password(of: key.account, spelling), end)
            }
        }
        return nil
    }
}
