import TrustDocuments

/// Why a server cannot show what it was told to.
package enum IdentityError: Error, CustomStringConvertible {
    case unreadable(what: String, path: String)
    case unusable(certificate: String, key: String)
    /// Other certificates than the one that was given cannot be made without its authority.
    case noAuthority
    /// The folder of an authority has one of its two files alone.
    case incomplete(missing: String, other: String)
    /// What is in the folder of an authority is not one.
    case notAnAuthority(file: String, reason: String)
    case unwritable(path: String, reason: String)

    package var description: String {
        switch self {
        case .unreadable(let what, let path):
            UnreadableFile.sentence("The TLS \(what) file", path)
        case .unusable(let certificate, let key):
            "'\(certificate)' and '\(key)' are not a certificate chain and its private key in PEM."
        case .noAuthority:
            "Certificates with something wrong with them need the authority that is made at the start."
        case .incomplete(let missing, let other):
            "'\(missing)' is missing, but '\(other)' exists. Restore it, or remove the other to make a new CA."
        case .notAnAuthority(let file, let reason):
            "'\(file)' cannot be used as a CA: \(reason)"
        case .unwritable(let path, let reason):
            "The CA cannot be kept in '\(path)': \(reason)"
        }
    }
}
