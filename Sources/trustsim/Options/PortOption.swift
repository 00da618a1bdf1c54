import ArgumentParser
import TrustServer

extension ServerSettings.Port: ExpressibleByArgument {
    /// A port number, 0 for a free one, or `off`.
    public init?(argument: String) {
        if argument == "off" {
            self = .off
        } else if let number = Int(argument), (0...65_535).contains(number) {
            self = .on(number)
        } else {
            return nil
        }
    }

    public var defaultValueDescription: String {
        switch self {
        case .off: "off"
        case .on(let number): String(number)
        }
    }
}
