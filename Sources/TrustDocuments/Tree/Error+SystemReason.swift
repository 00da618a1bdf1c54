import Foundation

extension Error {
    /// Why the system refused something, as a clause without a full stop: `No space left on device`.
    ///
    /// What Foundation says is a sentence about Foundation's own steps.
    package var systemReason: String {
        var error = self as NSError
        while error.domain != NSPOSIXErrorDomain, let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError {
            error = cause
        }
        if error.domain == NSPOSIXErrorDomain { return String(cString: strerror(Int32(error.code))) }
        let text = error.localizedFailureReason ?? error.localizedDescription
        return text.hasSuffix(".") ? String(text.dropLast()) : text
    }
}
