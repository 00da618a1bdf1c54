/// What UpdateUserEvClickThrough can be asked to do.
package enum ClickThroughAction: String, PageChoice {
    case replaceMailAddress = "ReplaceMailAddress"
    case resendEmail = "ResendEmail"

    package var meaning: String {
        switch self {
        case .replaceMailAddress: "Replaces the click-through email and sends the email to the customer."
        case .resendEmail: "Resends the email to the customer."
        }
    }
}
