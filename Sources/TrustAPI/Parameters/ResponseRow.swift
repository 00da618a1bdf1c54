/// A row of an endpoint's response table.
package struct ResponseRow: Sendable {
    package let name: String
    package let about: String
    package let standing: Standing
    /// The values that the page lists, with their meanings; empty where it lists none.
    package let values: [AllowedValue]
    /// Whether every answer that is no refusal has it.
    package let isInEverySuccess: Bool
    /// The text that it has beside a value of `status`, where it explains that; nil for a value that there is not.
    package let textByStatus: (@Sendable (_ status: String, _ why: inout Grounds) -> String?)?

    package init(
        _ name: String, _ about: String, standing: Standing = .documented, values: [AllowedValue] = [],
        isInEverySuccess: Bool = false,
        textByStatus: (@Sendable (_ status: String, _ why: inout Grounds) -> String?)? = nil
    ) {
        self.name = name
        self.about = about
        self.standing = standing
        self.values = values
        self.isInEverySuccess = isInEverySuccess
        self.textByStatus = textByStatus
    }

    package static let errorCodeName = "errorCode"
    package static let errorMessageName = "errorMessage"
    package static let errorItemName = "errorItem"
    package static let statusName = "status"
    package static let descriptionName = "description"
    package static let siteLockUserName = "slUserID"
    package static let siteLockSiteName = "slSiteID"
}
