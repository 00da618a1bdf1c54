package import TrustAPI

/// A call on its way to the account that it logs in to.
package struct Call: Sendable {
    package let endpoint: EndpointName
    package let arguments: Arguments
    package let login: (name: String, password: String)
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
    package var why: Grounds

    /// The value of an argument, typed; nil when it was not sent.
    subscript<Value>(_ parameter: Parameter<Value>) -> Value? {
        mutating get { arguments.value(of: parameter, &why) }
    }
}
