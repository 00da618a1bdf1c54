import TrustAPI

extension Explanation {
    /// An order number that provokes a code by its digits, or the one that no order has.
    func text(about number: OrderNumber) -> String {
        let endpoints = MagicNumber.endpoints(of: number)
        guard let first = endpoints.first, let code = MagicNumber.code(of: number, at: first) else {
            let call = examples.call(of: EndpointName.autoAuthorize.definition, naming: number)
            let lines = [
                "\(number), the number of no order",
                "  No order ever has it. What a call gets that names it is up to the assumption 'unknown-order'.",
            ]
            return (lines + example(call)).joined(separator: "\n")
        }
        let call = examples.call(of: first.definition, naming: number)
        let lines = [
            "\(number), a magic order number",
            "  As orderNumber or baseOrderNumber of a call that is otherwise in order, it provokes \(code.rawValue).",
            "  At: \(endpoints.map(\.rawValue).joined(separator: ", ")). Elsewhere it is the number of no order.",
            "  In: the demo world, and worlds with 'magicNumbers: true'.",
        ]
        return (lines + example(call)).joined(separator: "\n")
    }

    /// The table of order numbers that provoke a code by their digits.
    package static var magicNumbers: String {
        let rows = MagicNumber.provoking.map { number, code in
            let endpoints = MagicNumber.endpoints(of: number)
            let isEverywhere = endpoints.count == EndpointName.allCases.count(where: \.definition.namesOrder)
            let whose =
                isEverywhere ? "every endpoint with an orderNumber" : endpoints.map(\.rawValue).joined(separator: ", ")
            let padding = String(repeating: " ", count: 6 - String(code.rawValue).count)
            return "  \(number)  \(code.rawValue)\(padding)\(whose)"
        }
        let never = MagicNumber.neverExists.map { "  \($0)  never exists: -4" } ?? ""
        return """
            Order numbers that provoke a code in any call that is otherwise in order, as orderNumber or
            baseOrderNumber. The demo world has them; 'magicNumbers: true' puts them into a world of your own. Where an
            endpoint does not have the code, the number is that of no order.

            \(rows.joined(separator: "\n"))
            \(never)
            """
    }
}

extension MagicNumber {
    /// The numbers that provoke a code at some endpoint, in the order of the codes.
    static var provoking: [(number: OrderNumber, code: ErrorCode)] {
        ErrorCode.allCases.compactMap { code in
            number(for: code).flatMap { endpoints(of: $0).isEmpty ? nil : ($0, code) }
        }
    }

    /// Where a number provokes a code.
    static func endpoints(of number: OrderNumber) -> [EndpointName] {
        EndpointName.allCases.filter { code(of: number, at: $0) != nil }
    }
}
