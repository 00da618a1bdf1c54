extension EndpointName {
    /// What is known of this endpoint, from its page or elsewhere, as data.
    package var definition: Endpoint {
        switch self {
        case .autoAuthorize: AutoAuthorize.endpoint
        case .autoUpdateDCV: AutoUpdateDCV.endpoint
        case .resendDCVEmail: ResendDCVEmail.endpoint
        case .updateUserEvClickThrough: UpdateUserEvClickThrough.endpoint
        case .updateUserOvCallback: UpdateUserOvCallback.endpoint
        case .getDCVEmailAddressList: GetDCVEmailAddressList.endpoint
        case .getMDCDomainDetails: GetMDCDomainDetails.endpoint
        }
    }

    /// How near the endpoint is to the documented ones.
    package var ring: Ring { definition.ring }

    /// The path under which the endpoint answers, with a literal `!`.
    package var path: String { definition.path }

    /// The endpoint that answers under a request path, with the `!` as it is or percent-encoded; nil for any other path.
    package init?(path: String) {
        // Most differ in length already, which is quicker to see than a hash.
        let length = path.utf8.count
        guard let index = Self.paths.firstIndex(where: { $0.utf8.count == length && $0 == path }) else { return nil }
        self = Self.allCases[index / 2]
    }

    /// The endpoint whose path this is but for the case of letters.
    package init?(pathOfAnyCase path: String) {
        guard let index = Self.paths.firstIndex(where: { ASCII.equalIgnoringCase($0, path) }) else { return nil }
        self = Self.allCases[index / 2]
    }

    /// The two paths of each endpoint, one behind the other.
    private static let paths = allCases.flatMap { [$0.path, $0.path.replacing("!", with: "%21")] }
}
