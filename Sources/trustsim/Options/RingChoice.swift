import ArgumentParser
import TrustAPI

/// The rings that `--ring` takes.
enum RingChoice: String, CaseIterable, ExpressibleByArgument {
    case first, second, all

    var rings: [Ring] {
        switch self {
        case .first: [.first]
        case .second: [.second]
        case .all: Ring.allCases
        }
    }
}
