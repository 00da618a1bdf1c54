package import TrustAPI

/// Whether order numbers such as 90000047 provoke the code in them, and what is said where the page leaves that open.
package struct MagicNumbers: Equatable, Sendable {
    /// Whether they provoke anything.
    package var areOn: Bool
    /// The message of a code whose text varies.
    package var messages: [ErrorCode: String]

    /// Without a message, a code has the text that its page prints.
    package init(areOn: Bool, messages: [ErrorCode: String] = [:]) {
        self.areOn = areOn
        self.messages = messages
    }

    /// Order numbers mean nothing by themselves.
    package static let off = MagicNumbers(areOn: false)
    /// The numbers provoke their codes, with the default texts.
    package static let on = MagicNumbers(areOn: true)

    /// The code that a number provokes at an endpoint; nil where it provokes none.
    func code(of number: OrderNumber, at endpoint: EndpointName) -> ErrorCode? {
        areOn ? MagicNumber.code(of: number, at: endpoint) : nil
    }
}
