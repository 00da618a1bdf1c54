package import TrustAPI

/// A call on its way to the account that it logs in to.
package struct Call: Sendable {
    /// The endpoint that was called.
    package let endpoint: EndpointName
    /// The arguments, read and found acceptable.
    package let arguments: Arguments
    /// The login as it was sent.
    package let login: (name: String, password: String)
    /// The client's address without the port; nil where it is not known.
    package let source: String?
    /// When it came, by the clock of the world.
    package let now: Moment
    /// Refusals by the tables that wait for the login to succeed, where the login is checked first.
    let pending: [Refusal]
    /// Whether numbers such as 90000047 provoke the code in them.
    let magicNumbers: MagicNumbers
    /// What else the order speaks against, besides the refusal that answers.
    var furtherObjections: [Refusal] = []
    /// What a call that was carried out did not do, in a sentence.
    var remark: String?
    /// The assumptions that have made a difference so far.
    package var grounds: Grounds

    /// The value of an argument, typed; nil when it was not sent.
    subscript<Value>(_ parameter: Parameter<Value>) -> Value? {
        mutating get { arguments.value(of: parameter, &grounds) }
    }
}
