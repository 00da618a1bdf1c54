import TrustAPI
package import TrustDocuments
import TrustScenarios
import TrustSimulator

extension Coding where Value == Bindings {
    /// A bindings file.
    package static let bindings: Coding<Bindings> = .object(
        "bindings file",
        make: { Bindings() },
        fields: [
            Field("credentials", \.credentials, .optional(.login), "The login of the target's account."),
            Field(
                "orders", \.orders, .statedOrders,
                """
                The target's orders, by the names that scenarios use under given.orders: a number, or the number with what \
                is known about the order.
                """
            ),
            Field(
                "effects", \.effects, .list(of: .choice()), "The scenarios that may run there, by their effects."
            ),
            Field(
                "orderNumbersAllowed", \.orderNumbersAllowed, .optional(.list(of: .orderNumber)),
                "Nothing else is ever named in a call; those of the orders, when left out."
            ),
            Field("budget", \.budget, .budget, "How much a run may ask of the target."),
        ]
    )
}

extension Coding where Value == Bindings.Login {
    fileprivate static let login = Coding.object(
        "credentials",
        required: RequiredField("loginName", { $0.loginName }, .secret, "The name that calls log in with."),
        RequiredField("loginPassword", { $0.loginPassword }, .secret, "The password of the login."),
        make: Bindings.Login.init
    )
}

extension Coding where Value == Bindings.Secret {
    /// A plain text or `{env: NAME}`. What stands there is not told in messages.
    fileprivate static let secret: Coding = {
        let variable = Coding<String>.object(
            "variable",
            required: RequiredField("env", { $0 }, .variableName, "The environment variable that holds it."),
            make: { $0 }
        )
        let plain = Coding<Password>.password
        return Coding(
            schema: .schema(anyOf: [plain.schema, variable.schema]),
            decode: { node, decoding in
                if case .map = node.content { return variable.decode(node, &decoding).map { .environment($0) } }
                if let text = node.text, !text.isEmpty { return .plain(Password(text)) }
                decoding.complain("Expected a text that is not empty, or {env: NAME}.", at: node.place)
                return nil
            },
            encode: { secret in
                switch secret {
                case .plain(let password): plain.encode(password)
                case .environment(let name): variable.encode(name)
                }
            }
        )
    }()
}

extension Coding where Value == String {
    /// The name of an environment variable. A secret may stand there by mistake, so it is not told in messages.
    fileprivate static let variableName = Coding(
        schema: .schema(matching: "^[A-Za-z_][A-Za-z0-9_]*$"),
        decode: { node, decoding in
            if case .string(let name) = node.content, isVariableName(name) { return name }
            decoding.complain("Expected the name of an environment variable: letters, digits and _.", at: node.place)
            return nil
        },
        encode: { .string($0) }
    )

    private static func isVariableName(_ name: String) -> Bool {
        name.utf8.first.map { !ASCII.isDigit($0) } ?? false
            && name.utf8.allSatisfy { $0 == UInt8(ascii: "_") || ASCII.isLetter($0) || ASCII.isDigit($0) }
    }
}

extension Coding where Value == Bindings.Budget {
    fileprivate static let budget = Coding.object(
        "budget",
        make: { Bindings.Budget() },
        fields: [
            Field("requests", \.requests, .integer(0 ... .max), "How many calls at most."),
            Field("perSecond", \.perSecond, .integer(1 ... .max), "How many of them in a second at most."),
            Field(
                "wrongPasswords", \.wrongPasswords, .integer(0 ... .max),
                "How many of them with a wrong password, which may get the account locked."
            ),
        ]
    )
}
