/// What UpdateUserOvCallback can be asked to do.
package enum CallbackAction: String, PageChoice {
    case scheduledCallback = "ScheduledCallback"
    case manualCallback = "ManualCallback"
    case replacePhone = "ReplacePhone"
    case replaceEmailAddress
    case sendCallbackEmail

    package var meaning: String {
        switch self {
        case .scheduledCallback:
            "Schedule automatic callback for customer."
        case .manualCallback:
            "Notify Sectigo support team that the customer is requesting manual callback."
        case .replacePhone:
            "Notify Sectigo support team that the current phone number of the account is invalid and suggest a new one, "
                + "or that the callback method needs to be changed from Email to Telephone."
        case .replaceEmailAddress:
            "Notify Sectigo support team that the callback method needs to be changed from Telephone to Email."
        case .sendCallbackEmail:
            "Notify Sectigo support team to re-send callback email to the customer."
        }
    }

    /// Reads an action. The page spells one of them both `replaceEmailAddress` and `ReplaceEmailAddress`; whether case
    /// counts for the rest is the assumption `ov-action-case`.
    static func read(_ text: String, _ grounds: inout Grounds) -> CallbackAction? {
        if let action = CallbackAction(rawValue: text) { return action }
        guard let action = allCases.first(where: { ASCII.equalIgnoringCase($0.rawValue, text) }) else { return nil }
        switch grounds.choice(of: Assumed.callbackActionCase) {
        case .anyCase: return action
        case .exact: return text == "ReplaceEmailAddress" ? action : nil
        }
    }
}
