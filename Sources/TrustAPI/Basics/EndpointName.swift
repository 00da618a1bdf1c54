/// The endpoints, by the name after the `!` in their path.
///
/// To add one, add a case here, a file in `Endpoints/` with its table, and a file in `TrustSimulator/Transitions/` with its
/// behavior. The compiler reports what is missing.
package enum EndpointName: String, CaseIterable, Sendable {
    case autoAuthorize = "AutoAuthorize"
    case autoUpdateDCV = "AutoUpdateDCV"
    case resendDCVEmail = "ResendDCVEmail"
    case updateUserEvClickThrough = "UpdateUserEvClickThrough"
    case updateUserOvCallback = "UpdateUserOvCallback"
    case getDCVEmailAddressList = "GetDCVEmailAddressList"
    case getMDCDomainDetails = "GetMDCDomainDetails"
}
