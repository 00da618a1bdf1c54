import Dispatch
import Foundation

/// The signals of some numbers that come to this process, as long as this value lives: they no longer mean what they mean by
/// default.
struct SignalArrivals {
    /// Their numbers, in the order in which they came, for one reader.
    let numbers: AsyncStream<Int32>
    private let sources: [any DispatchSourceSignal]

    /// Returns when all of them are listened for, and from then on none is lost. One that came before has meant what it
    /// means by default, and ended the process: it must not be ignored first, as it would be lost before the listening begins.
    init(of listened: some Sequence<Int32>) async {
        let (numbers, continuation) = AsyncStream.makeStream(of: Int32.self)
        self.numbers = numbers
        var sources: [any DispatchSourceSignal] = []
        for number in listened {
            let source = DispatchSource.makeSignalSource(signal: number)
            source.setEventHandler { continuation.yield(number) }
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
}
