import NIOConcurrencyHelpers
import NIOCore

/// The open connections of a port.
final class ConnectionSet: Sendable {
    private struct State {
        var open: [ObjectIdentifier: any Channel] = [:]
        var isQuiescing = false
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let state = NIOLockedValueBox(State())
    private let capacity: Int

    init(atMost capacity: Int) { self.capacity = capacity }

    /// Takes a connection in; false where there are as many as there may be, or where no more are taken.
    func insert(_ channel: any Channel) -> Bool {
        let isTaken = state.withLockedValue { state in
            guard !state.isQuiescing, state.open.count < capacity else { return false }
            state.open[ObjectIdentifier(channel)] = channel
            return true
        }
        if isTaken { channel.closeFuture.whenComplete { _ in self.remove(channel) } }
        return isTaken
    }

    /// Asks each connection to close as soon as no request is in flight on it.
    func quiesce() {
        let open = state.withLockedValue { state in
            state.isQuiescing = true
            return Array(state.open.values)
        }
        for channel in open { channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent()) }
    }

    func emptied() async {
        await withCheckedContinuation { continuation in
            let isEmpty = state.withLockedValue { state in
                if !state.open.isEmpty { state.waiting.append(continuation) }
                return state.open.isEmpty
            }
            if isEmpty { continuation.resume() }
        }
    }

    private func remove(_ channel: any Channel) {
        let waiting = state.withLockedValue { state -> [CheckedContinuation<Void, Never>] in
            state.open[ObjectIdentifier(channel)] = nil
            guard state.open.isEmpty else { return [] }
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
    }
}
