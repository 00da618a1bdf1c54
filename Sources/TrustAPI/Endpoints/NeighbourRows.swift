/// The rows that the endpoints of the second ring share. The vendor's documentation has them on other pages than those at hand.
enum NeighbourRows {
    static let loginName = Parameter(
        .loginName, .required, .text, limit: .scalars(64), standing: .sibling, CommonRows.loginName.row.about
    )
    static let loginPassword = Parameter(
        .loginPassword, .required, .text, limit: .scalars(128), secret: true, standing: .sibling,
        CommonRows.loginPassword.row.about
    )

    static let errorCode = ResponseRow(
        ResponseRow.errorCodeName, "The numeric code indicating the result of the request.", standing: .observed
    )
    static let errorMessage = ResponseRow(
        ResponseRow.errorMessageName, "The explanation of the error.", standing: .observed
    )

    /// The errors that every endpoint of the ring has.
    static let errors = [
        CommonRows.notOverHTTPS, CommonRows.missingArgument, CommonRows.invalidArgument, CommonRows.unknownError,
        CommonRows.loginRefused(meaning: CommonRows.loginMeaning), CommonRows.notPost,
    ].map(sibling)

    /// -2, which no endpoint of the ring has unless that is assumed.
    static let assumedErrors = [
        ErrorRow(
            .unrecognizedArgument, CommonRows.unrecognizedArgument.printed,
            meaning: CommonRows.unrecognizedArgument.meaning, standing: .assumed,
            phrases: CommonRows.unrecognizedArgument.phrases
        )
    ]

    /// The row of a sibling page.
    private static func sibling(_ row: ErrorRow) -> ErrorRow {
        ErrorRow(
            row.code, row.printed, meaning: row.meaning, standing: .sibling, varies: row.varies, phrases: row.phrases)
    }
}
