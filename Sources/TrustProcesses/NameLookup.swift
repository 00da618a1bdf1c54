import CSystemCalls

/// How this process looks up the names of hosts and users.
package enum NameLookup {
    /// Makes it work in a program that has all of its libraries inside. Call it before any name is looked up.
    package static func prepare() { look_up_names_without_plugins() }
}
