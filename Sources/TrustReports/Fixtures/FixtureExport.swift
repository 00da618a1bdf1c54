/// The formats of other tools in which recorded exchanges can be had.
package enum FixtureExport: String, CaseIterable, Sendable {
    case wiremock, har, http

    /// The files that this format makes of exchanges.
    package func files(of exchanges: [FixtureExchange]) -> [FixtureFile] {
        switch self {
        case .wiremock: WireMockExport(exchanges).files
        case .har: [HARExport(exchanges).file]
        case .http: HTTPFileExport(exchanges).files
        }
    }
}
