/// A row of an endpoint's response table.
package struct ResponseRow: Sendable {
    /// The name of the field in an answer.
    package let name: String
    /// The description column.
    package let about: String
    /// How well the row is known.
    package let standing: Standing
    /// The values that the page lists, with their meanings; empty where it lists none.
    package let values: [AllowedValue]
    /// Whether every answer that is no refusal has it.
    package let isInEverySuccess: Bool
    /// Whether `N` in the name stands for a number from 1, as in `N_domainName`, so that an answer can have several.
    package let isNumbered: Bool
    /// Whether an answer can have fields of the very same name.
    package let mayRepeat: Bool
    /// The text that it has beside a value of `status`, where it explains that; nil for a value that there is not.
    package let textByStatus: (@Sendable (_ status: String, _ grounds: inout Grounds) -> String?)?

    /// Takes the columns of the page, and when the field appears.
    package init(
        _ name: String, _ about: String, standing: Standing = .documented, values: [AllowedValue] = [],
        isInEverySuccess: Bool = false, isNumbered: Bool = false, mayRepeat: Bool = false,
        textByStatus: (@Sendable (_ status: String, _ grounds: inout Grounds) -> String?)? = nil
    ) {
        self.name = name
        self.about = about
        self.standing = standing
        self.values = values
        self.isInEverySuccess = isInEverySuccess
        self.isNumbered = isNumbered
        self.mayRepeat = mayRepeat
        self.textByStatus = textByStatus
    }

    /// A regular expression for the names of the fields of a numbered row; nil for any other row.
    package var pattern: String? {
        isNumbered ? "^\(name.replacing("N", with: "[1-9][0-9]*", maxReplacements: 1))$" : nil
    }

    /// Whether a field of an answer is of this row: by its name, with a number where the row has one.
    package func isNamed(_ field: String) -> Bool {
        guard isNumbered else { return field == name }
        let parts = name.split(separator: "N", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, field.hasPrefix(parts[0]), field.hasSuffix(parts[1]) else { return false }
        let digits = field.dropFirst(parts[0].count).dropLast(parts[1].count)
        return !digits.isEmpty && digits.utf8.count <= 9 && digits.first != "0" && digits.utf8.allSatisfy(ASCII.isDigit)
    }

    /// The field with the code.
    package static let errorCodeName = "errorCode"
    /// The field with the text of a refusal.
    package static let errorMessageName = "errorMessage"
    /// The field that names the argument at fault.
    package static let errorItemName = "errorItem"
    /// The field that tells what a successful call did, as a number.
    package static let statusName = "status"
    /// The field that explains the status in words.
    package static let descriptionName = "description"
    /// The field with the user ID of a SiteLock licence.
    package static let siteLockUserName = "slUserID"
    /// The field with the site ID of a SiteLock licence.
    package static let siteLockSiteName = "slSiteID"
}
