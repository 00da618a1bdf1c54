/// The endpoints of the API.
public enum APIEndpoint: String, CaseIterable, Sendable {
    /// Authorizes or rejects an order.
    case autoAuthorize = "AutoAuthorize"
    /// Changes how a domain is validated.
    case autoUpdateDCV = "AutoUpdateDCV"
    /// Sends the validation mail again.
    case resendDCVEmail = "ResendDCVEmail"
    /// Sends the click-through mail of an EV order again, or changes its address.
    case updateUserEvClickThrough = "UpdateUserEvClickThrough"
    /// Arranges the callback of an OV or EV order.
    case updateUserOvCallback = "UpdateUserOvCallback"
    /// Lists the addresses to which the validation mail for a domain may go.
    case getDCVEmailAddressList = "GetDCVEmailAddressList"
    /// Tells how each domain of an order is validated, and whether it is.
    case getMDCDomainDetails = "GetMDCDomainDetails"

    /// The path under which it answers, such as `/products/!AutoAuthorize`.
    public var path: String { "/products/!\(rawValue)" }
}
