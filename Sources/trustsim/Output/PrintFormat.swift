import ArgumentParser
import TrustDocuments

/// How a command prints what it found out.
enum PrintFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json, html

    func put(text: @autoclosure () -> String, json: @autoclosure () -> Node, html: @autoclosure () -> String) {
        switch self {
        case .text: Terminal.put(text())
        case .json: Terminal.put(JSONWriter.pretty(json()))
        case .html: Terminal.put(html())
        }
    }
}
