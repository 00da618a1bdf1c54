/// The languages of a callback.
package enum CallbackLanguage: String, PageChoice {
    case english = "en-us"
    case russian = "ru_ru"
    case german = "de-de"
    case portuguese = "pt-br"
    case dutch = "nl-nl"
    case french = "fr-fr"

    package var meaning: String {
        switch self {
        case .english: "English"
        case .russian: "Russian"
        case .german: "German"
        case .portuguese: "Portuguese"
        case .dutch: "Dutch"
        case .french: "French"
        }
    }

    /// Reads a language. The page hyphenates all but one; whether `_` and `-` are the same is the assumption
    /// `language-separator`.
    static func read(_ text: String, _ grounds: inout Grounds) -> CallbackLanguage? {
        if let language = CallbackLanguage(rawValue: text) { return language }
        let swapped = String(text.map { $0 == "-" ? "_" : $0 == "_" ? "-" : $0 })
        guard let language = CallbackLanguage(rawValue: swapped) else {
            let known = [text, swapped].lazy.compactMap { spelling in
                allCases.first { ASCII.equalIgnoringCase($0.rawValue, spelling) }
            }
            guard let language = known.first, grounds.choice(of: Assumed.valueCase) == .anyCase else { return nil }
            return language
        }
        return grounds.choice(of: Assumed.languageSeparator) == .either ? language : nil
    }
}
