extension ParameterRow {
    /// Why a text is no value of this parameter, with the text. Asked only where it is none.
    func objection(to text: String, _ grounds: inout Grounds) -> String {
        if let limit = limit.documented, !self.limit.allows(text, &grounds) {
            let unit = grounds.peek(Assumed.lengthUnit)
            return "\(name) is too long: \(unit.count(of: text)) \(unit.noun) where the page allows \(limit)"
        }
        if !allowed.isEmpty {
            let values = allowed.map(\.value)
            let isOtherCase = values.contains { ASCII.equalIgnoringCase($0, text) }
            let hint =
                isOtherCase
                ? " (it is but for its case: \(caseAssumption) = \(ValueCase.anyCase.rawValue) takes it)" : ""
            return "\(name) is \(text.shown()), which is none of \(values.joined(separator: ", "))\(hint)"
        }
        return "\(name) is \(text.shown()), which is not \(expected)"
    }

    /// The assumption by which the case of this parameter's values goes.
    private var caseAssumption: String {
        allowed.map(\.value) == CallbackAction.allCases.map(\.rawValue)
            ? Assumed.callbackActionCase.name : Assumed.valueCase.name
    }
}
