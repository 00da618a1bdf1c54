/// The five endpoints, by the name that stands after the `!` in their path.
///
/// A sixth is a case here, a file in `Endpoints/` for what its page says, and a file in
/// `TrustSimulator/Transitions/` for what it does: the compiler asks for both, and for names of parameters that are new.
package enum EndpointName: String, CaseIterable, Sendable {
    case autoAuthorize = "AutoAuthorize"
    case autoUpdateDCV = "AutoUpdateDCV"
    case resendDCVEmail = "ResendDCVEmail"
    case updateUserEvClickThrough = "UpdateUserEvClickThrough"
    case updateUserOvCallback = "UpdateUserOvCallback"
}
