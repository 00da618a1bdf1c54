import TrustAPI

/// How a password is written where a call is read. Other ways of writing it mean something else there.
enum PasswordSpelling: String, CaseIterable, Sendable {
    /// As it is.
    case raw
    /// As a form encodes it.
    case form

    /// How a password is written in bytes that are it; nil where it is in some other way.
    init?(of password: String, in bytes: ArraySlice<UInt8>) {
        if bytes.elementsEqual(password.utf8) {
            self = .raw
        } else if FormCoding.unescaped(bytes, blank: UInt8(ascii: "+")).elementsEqual(password.utf8) {
            self = .form
        } else {
            return nil
        }
    }

    /// A password in this spelling.
    func spelled(_ password: String) -> [UInt8] {
        switch self {
        case .raw: Array(password.utf8)
        case .form: Array(FormCoding.encode([FormField("", password)]).dropFirst())
        }
    }
}
