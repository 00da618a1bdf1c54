/// A row of an endpoint's response table.
package struct ResponseRow: Sendable {
    package let name: String
    package let about: String
    package let standing: Standing
    /// The values that the page lists, with their meanings; empty where it lists none.
    package let values: [AllowedValue]

    package init(_ name: String, _ about: String, standing: Standing = .documented, values: [AllowedValue] = []) {
        self.name = name
        self.about = about
        self.standing = standing
        self.values = values
    }

    package static let errorCodeName = "errorCode"
    package static let errorMessageName = "errorMessage"
    package static let errorItemName = "errorItem"
    package static let statusName = "status"
    package static let descriptionName = "description"
    package static let siteLockUserName = "slUserID"
    package static let siteLockSiteName = "slSiteID"
}
