import Foundation
import TrustRunner

/// A target that is not a simulator of ours, as far as the options let a run at it.
struct LiveTarget {
    /// What calls to the target have to pass.
    let liveGuard: LiveGuard
    /// What the run lacks, each with what to do; empty where it may begin.
    let lacks: [String]

    init(
        _ address: TargetAddress, _ owner: TargetAddress.Owner, _ options: TargetOptions, bindings file: BindingsFile?,
        _ environment: [String: String]
    ) {
        let isForeign = owner != .thisMachine
        // The variables of the environment are those of a simulator; elsewhere only bindings say a login.
        let login = file?.login ?? (isForeign ? nil : .fromEnvironment(environment))
        liveGuard = LiveGuard(file?.bindings ?? Bindings(), file: file?.path, isForeign: isForeign, login: login)
        guard isForeign else {
            lacks = []
            return
        }
        var lacks: [String] = []
        if environment["TRUSTSIM_LIVE"] != "1" {
            lacks.append("TRUSTSIM_LIVE=1 in the environment says that it is meant")
        }
        if file == nil { lacks.append("--bindings FILE says what may be done there") }
        if address.https.scheme == .http {
            lacks.append("--target has to begin with https://, as a login is not sent in the clear")
        }
        if options.insecure {
            lacks.append("--insecure must go: --cacert FILE trusts one authority, and no login is sent to just anybody")
        }
        self.lacks = lacks
    }
}
