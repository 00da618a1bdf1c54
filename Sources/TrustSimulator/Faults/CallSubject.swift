package import TrustAPI

/// What a request is about, as far as it can be told from any request, however wrong: what faults go by.
package struct CallSubject: Sendable {
    /// The endpoint that was called.
    package let endpoint: EndpointName
    /// The login name as it was sent; nil where there was none.
    package let loginName: String?
    /// How the call names its order; nil where it names none.
    package let order: Arguments.OrderNaming?
    let arguments: Arguments
    let grounds: Grounds
}
