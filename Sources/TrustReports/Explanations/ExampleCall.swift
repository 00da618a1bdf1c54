import TrustAPI

/// A call to show: everything that goes over the wire.
struct ExampleCall: Sendable {
    /// The parts of a login, which are not spoilt before anything else.
    private static let login: [ParameterName] = [.loginName, .loginPassword]

    let endpoint: EndpointName
    var method = "POST"
    var isOverHTTPS = true
    /// In the order of the request table.
    var fields: [FormField] = []

    init(_ endpoint: EndpointName) { self.endpoint = endpoint }

    /// The call as the simulator gets it. By GET, the fields are in the query, as curl puts them there.
    var request: Request {
        let form = FormCoding.encode(fields)
        return method == "POST"
            ? Request(endpoint: endpoint, isOverHTTPS: isOverHTTPS, contentType: PairsForm.contentType, body: form)
            : Request(endpoint: endpoint, method: method, isOverHTTPS: isOverHTTPS, query: form)
    }

    /// The value of a field, if the call has it.
    func value(of name: ParameterName) -> String? { fields.first { $0.name == name.rawValue }?.value }

    /// Whether its order number provokes a code by its digits.
    var hasMagicNumber: Bool {
        guard let number = value(of: .orderNumber).flatMap({ OrderNumber(digits: $0) }) else { return false }
        return MagicNumber.code(of: number, at: endpoint) != nil
    }
}

extension ExampleCall {
    /// The call with one more field, in the place that the request table gives it; an unknown one is last.
    func adding(_ name: String, _ value: String) -> ExampleCall {
        let page = endpoint.definition
        let place = page.position(of: name) ?? Int.max
        var call = self
        let index = fields.firstIndex { (page.position(of: $0.name) ?? Int.max) > place } ?? fields.endIndex
        call.fields.insert(FormField(name, value), at: index)
        return call
    }

    /// The call without a field.
    func without(_ name: String) -> ExampleCall {
        var call = self
        call.fields.removeAll { $0.name == name }
        return call
    }

    /// The call with another value of a field that it has.
    func setting(_ name: String, to value: String) -> ExampleCall {
        var call = self
        call.fields = fields.map { $0.name == name ? FormField(name, value) : $0 }
        return call
    }

    /// The call about another order.
    func naming(_ number: OrderNumber) -> ExampleCall {
        setting(ParameterName.orderNumber.rawValue, to: number.description)
    }

    /// What can be wrong with a call that would succeed: one thing in each, in the order in which they are to be tried.
    var spoilt: [ExampleCall] {
        var overPlainHTTP = self
        overPlainHTTP.isOverHTTPS = false
        var byGet = self
        byGet.method = "GET"
        let names = fields.map(\.name).filter { name in !Self.login.contains { $0.rawValue == name } }
        let incomplete = names.map { without($0) }
        let invalid = names.map { setting($0, to: "invalid") }
        let notLoggedIn = setting(ParameterName.loginPassword.rawValue, to: "wrong_password")
        return [overPlainHTTP, byGet, withUnknownArgument] + incomplete + invalid + [notLoggedIn] + misnamed
    }

    /// The call with an argument that no endpoint has.
    var withUnknownArgument: ExampleCall { adding("unknownArgument", "1") }

    /// The call about what is no domain.
    private var misnamed: [ExampleCall] {
        let name = ParameterName.domainName
        return value(of: name) == nil ? [] : ["example..com", "192.0.2.1"].map { setting(name.rawValue, to: $0) }
    }
}
