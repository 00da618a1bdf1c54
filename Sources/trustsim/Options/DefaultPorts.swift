import TrustServer

/// The ports that a command takes where none is given.
struct DefaultPorts {
    let https: ServerSettings.Port
    let http: ServerSettings.Port
    let admin: ServerSettings.Port

    /// Those that people type.
    static let wellKnown = DefaultPorts(https: .on(8443), http: .on(8080), admin: .on(8081))
    /// Those that are free, so that several commands can run at once.
    static let free = DefaultPorts(https: .on(0), http: .on(0), admin: .on(0))
}
