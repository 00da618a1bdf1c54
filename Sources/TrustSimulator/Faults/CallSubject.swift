package import TrustAPI

/// What a request is about, as far as it can be told from any request, however wrong: what faults go by.
package struct CallSubject: Sendable {
    package let endpoint: EndpointName
    package let loginName: String?
    package let order: Arguments.OrderNaming?
    let arguments: Arguments
    let why: Grounds
}
