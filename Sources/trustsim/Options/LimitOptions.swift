import ArgumentParser
import NIOCore
import TrustHTTP

/// The options that bound what a client may cost.
struct LimitOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The longest head that a request may have.", valueName: "size"))
    var maxHead = ByteSize(bytes: ConnectionLimits().head)

    @Option(help: ArgumentHelp("How many fields a head may have.", valueName: "number"))
    var maxHeadFields = ConnectionLimits().headFields

    @Option(help: ArgumentHelp("The longest body on the ports of the API; a longer one gets 413.", valueName: "size"))
    var maxBody = ByteSize(bytes: ConnectionLimits().body)

    @Option(help: ArgumentHelp("The longest that a TLS handshake or a head may take.", valueName: "time"))
    var headDeadline = DurationOption(seconds: 30)

    @Option(help: ArgumentHelp("The longest that a body may take.", valueName: "time"))
    var bodyDeadline = DurationOption(seconds: 30)

    @Option(
        help: ArgumentHelp(
            "How long a client may stop reading a response before the connection is closed.", valueName: "time"))
    var responseDeadline = DurationOption(seconds: 30)

    @Option(
        help: ArgumentHelp("The longest between two requests on a connection. (default: no limit)", valueName: "time"))
    var idleTime: DurationOption?

    @Option(
        help: ArgumentHelp(
            "How many connections a port has at once; more are closed as they come.", valueName: "number"))
    var maxConnections = ConnectionLimits().connections

    @Option(
        help: ArgumentHelp("After how many requests a connection is closed. (default: no limit)", valueName: "number"))
    var maxRequestsPerConnection: Int?

    @Option(
        help: ArgumentHelp(
            "How many requests may wait behind the one that is answered; then nothing more is read.",
            valueName: "number"))
    var maxPipelinedRequests = ConnectionLimits().pipelinedRequests

    func validate() throws {
        let counts = [
            ("--max-pipelined-requests", maxPipelinedRequests),
            ("--max-head-fields", maxHeadFields), ("--max-connections", maxConnections),
            ("--max-requests-per-connection", maxRequestsPerConnection ?? 1), ("--max-head", maxHead.bytes),
        ]
        for (option, count) in counts where count < 1 { throw ValidationError("\(option) takes a number from 1.") }
    }

    var limits: ConnectionLimits {
        var limits = ConnectionLimits(body: maxBody.bytes)
        limits.head = maxHead.bytes
        limits.headFields = maxHeadFields
        limits.headDeadline = headDeadline.amount
        limits.bodyDeadline = bodyDeadline.amount
        limits.responseDeadline = responseDeadline.amount
        limits.idleTime = idleTime?.amount
        limits.connections = maxConnections
        limits.pipelinedRequests = maxPipelinedRequests
        limits.requestsPerConnection = maxRequestsPerConnection
        return limits
    }
}

extension DurationOption {
    fileprivate var amount: TimeAmount { .nanoseconds(Int64(seconds * 1e9)) }
}
