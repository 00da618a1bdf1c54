extension Endpoint {
    /// The argument that tells what a call is about: the order, or the first other that is required.
    var mainArgument: String {
        let order = ParameterName.orderNumber.rawValue
        if namesOrder { return order }
        return parameters.first { $0.requirement == .required && !CommonRows.isLogin($0.name) }?.name ?? order
    }
}
