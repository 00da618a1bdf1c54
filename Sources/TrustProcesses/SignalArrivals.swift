import Dispatch
import Foundation

/// The signals of some numbers that come to this process, as long as this value lives: they no longer mean what they mean by
/// default.
package struct SignalArrivals {
    private let sources: [any DispatchSourceSignal]

    /// Returns when all of them are listened for, and from then on none is lost; `handle` is called with the number of each, on
    /// a thread that nothing else keeps busy. One that came before has meant what it means by default, and ended the process:
    /// it must not be ignored first, as it would be lost before the listening begins.
    package init(of listened: some Sequence<Int32>, handle: @escaping @Sendable (Int32) -> Void) async {
        var sources: [any DispatchSourceSignal] = []
        for number in listened {
            let source = DispatchSource.makeSignalSource(signal: number)
            source.setEventHandler { handle(number) }
            await withCheckedContinuation { listening in
                source.setRegistrationHandler { listening.resume() }
                source.resume()
            }
            // On Linux the source is itself what handles the signal, and this would take its place.
            #if canImport(Darwin)
                signal(number, SIG_IGN)
            #endif
            sources.append(source)
        }
        self.sources = sources
    }

    /// Whether a signal was to be ignored from the start.
    package static func isIgnored(_ number: Int32) -> Bool {
        var action = sigaction()
        sigaction(number, nil, &action)
        #if canImport(Darwin)
            let handler = action.__sigaction_u.__sa_handler
        #else
            let handler = action.__sigaction_handler.sa_handler
        #endif
        return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}
