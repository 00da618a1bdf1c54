import ArgumentParser
import TrustCertificates
import TrustServer

/// The options about ports that each simulator may have.
struct ListenerOptions: ParsableArguments {
    @Flag(help: "The plain port answers as HTTPS does, for clients that cannot be given a CA.")
    var serveOverHttp = false

    @Flag(
        help: """
            Three more HTTPS ports, whose certificate has expired, is for another host, or is from an unknown CA. They are \
            free ones.
            """
    )
    var tlsFaults = false

    func apply(to settings: inout ServerSettings) {
        settings.servesOverHTTP = serveOverHttp
        settings.tlsFaults = tlsFaults ? TLSFault.allCases : []
    }
}
