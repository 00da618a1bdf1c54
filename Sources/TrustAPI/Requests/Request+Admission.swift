extension Request {
    /// Why the request is not to be read at all: it did not come over HTTPS (-1), or not by POST (-17).
    package func refusalToRead(_ grounds: inout Grounds) -> Refusal? {
        let isPost = method == "POST"
        if !isOverHTTPS {
            let isMethodFirst = !isPost && grounds.choice(of: Assumed.transportOrder) == .methodFirst
            if !isMethodFirst, grounds.departure(from: Assumed.plainHTTP) == .refused { return .notOverHTTPS }
        }
        if isPost { return nil }
        if method == "GET" { return .notPost.because("the method of the request is GET, not POST") }
        switch grounds.choice(of: Assumed.methodNotPost) {
        case .likeGet: return .notPost.because("the method of the request is \(method.shown()), not POST")
        case .statusAlone: return .methodNotAllowed.because("the method of the request is \(method.shown()), not POST")
        case .likePost: return nil
        }
    }
}

extension Arguments {
    /// How a call names its order: the argument that does, and what it says.
    package enum OrderNaming: Equatable, Sendable {
        case number(OrderReference)
        case base(OrderReference)

        /// The name of the argument that names the order.
        package var argument: String {
            switch self {
            case .number: AutoUpdateDCV.orderNumber.name
            case .base: AutoUpdateDCV.baseOrderNumber.name
            }
        }

        /// The value of that argument.
        package var reference: OrderReference {
            switch self {
            case .number(let reference), .base(let reference): reference
            }
        }
    }

    /// How the call names its order; nil only where a refusal says that the argument is missing.
    package func orderNaming(_ grounds: inout Grounds) -> OrderNaming? {
        let number = text(of: .orderNumber).map { OrderNaming.number(OrderReference($0)) }
        let base = text(of: .baseOrderNumber).map { OrderNaming.base(OrderReference($0)) }
        guard number != nil, base != nil else { return number ?? base }
        switch grounds.choice(of: Assumed.bothOrderNumbers) {
        case .orderNumber: return number
        }
    }

    /// The login name that the call carries; nil where it carries none.
    package var loginName: String? { text(of: .loginName) }

    /// The login that the call carries; nil only where a refusal says that part of it is missing.
    package var login: (name: String, password: String)? {
        guard let name = text(of: .loginName), let password = text(of: .loginPassword)
        else { return nil }
        return (name, password)
    }
}
