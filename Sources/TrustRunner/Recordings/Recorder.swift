import Foundation
import NIOConcurrencyHelpers
import TrustAPI
import TrustDocuments
import TrustScenarios

/// Keeps what goes over the wire in a file, line by line, so that a run that is killed leaves whole lines.
package final class Recorder: Sendable {
    private struct State {
        var file: FileHandle?
        var passes = 0
        /// The passwords that were used, which must stand nowhere in the file.
        var secrets: Set<String>
        var hasSecret = false
        var trouble: String?
    }

    /// The path of the file.
    package let path: String
    private let target: String
    private let state: NIOLockedValueBox<State>

    /// Begins a file in a folder, which is made where it is not there. `secrets` must stand in no line.
    /// - Throws: `RecordingError` where the file cannot be written.
    package init(
        into folder: String, header: RecordingHeader, secrets: [String]
    ) throws(RecordingError) {
        target = header.target
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw .notWritten(path: folder, reason: error.systemReason)
        }
        let stamp = header.started.iso8601.filter { $0 != "-" && $0 != ":" }
        let candidates = (1...1_000).map { "\(folder)/\(stamp)\($0 == 1 ? "" : "-\($0)").jsonl" }
        guard let path = candidates.first(where: { !FileManager.default.fileExists(atPath: $0) }),
            FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
            let file = FileHandle(forWritingAtPath: path)
        else { throw .notWritten(path: folder, reason: "no file can be made in it") }
        self.path = path
        state = NIOLockedValueBox(State(file: file, secrets: Set(secrets)))
        write(.header(header), keeping: SecretSearch(secrets))
        if let trouble = state.withLockedValue({ $0.trouble }) { throw .notWritten(path: path, reason: trouble) }
    }

    /// One replay of a scenario.
    struct Pass: Sendable {
        fileprivate let number: Int
        fileprivate let scenario: Scenario
        fileprivate let recorder: Recorder
        fileprivate let mask: SecretMask
        fileprivate let search: SecretSearch

        /// Keeps an exchange of the scenario.
        func keep(_ exchange: Exchange, step: Int) {
            guard let call = recorder.call(exchange, step: step, of: self) else { return }
            recorder.write(.call(call), keeping: search)
        }
    }

    /// Begins a replay of a scenario under a login.
    func begin(_ scenario: Scenario, as credentials: Credentials) -> Pass {
        // What is the password of one scenario's own account may well be an innocent text in another.
        let isOwn = scenario.given.account?["loginPassword"] != nil
        let (number, secrets) = state.withLockedValue { state in
            state.passes += 1
            if !isOwn { state.secrets.insert(credentials.loginPassword) }
            return (state.passes, state.secrets)
        }
        return Pass(
            number: number, scenario: scenario, recorder: self, mask: SecretMask(recording: credentials),
            search: SecretSearch(secrets.union([credentials.loginPassword]))
        )
    }

    private func call(_ exchange: Exchange, step: Int, of pass: Pass) -> RecordingEntry? {
        guard var request = exchange.request else { return nil }
        let mask = pass.mask
        request.query = request.query.map { mask.shown($0) }
        request.body = mask.shown(request.body)
        let headers = exchange.headers.map { mask.shown(header: $0, as: SecretMask.cookiePlaceholder) }
        return RecordingEntry(
            scenario: pass.scenario.id,
            step: step,
            pass: pass.number,
            version: pass.scenario.version,
            request: request,
            arguments: request.arguments,
            answer: RecordingEntry.Answer(
                status: Int(exchange.httpStatus), headers: headers, body: mask.shown(exchange.body)
            ),
            time: exchange.sentAt,
            milliseconds: exchange.milliseconds,
            target: mask.shown(target)
        )
    }

    private func write(_ line: RecordingLine, keeping search: SecretSearch) {
        let text = JSONWriter.compact(Coding<RecordingLine>.recordingLine.encode(line)) + "\n"
        let body: [UInt8] = if case .call(let call) = line { call.answer.body } else { [] }
        let hasSecret = search.finds(in: text) || search.finds(in: String(decoding: body, as: UTF8.self))
        state.withLockedValue { state in
            // A line with a secret is never written; that there was one is told at the end.
            if hasSecret {
                state.hasSecret = true
                return
            }
            guard state.trouble == nil else { return }
            do {
                try state.file?.write(contentsOf: Data(text.utf8))
            } catch {
                state.trouble = error.systemReason
            }
        }
    }

    /// Ends the file.
    /// - Throws: `RecordingError` where it could not be written, or where a secret stands in it: then it is removed.
    package func close() throws(RecordingError) {
        let (hasSecret, trouble, secrets) = state.withLockedValue { state in
            try? state.file?.close()
            state.file = nil
            return (state.hasSecret, state.trouble, state.secrets)
        }
        let search = SecretSearch(secrets)
        let written = FileManager.default.contents(atPath: path) ?? Data()
        if hasSecret || search.finds(in: String(decoding: written, as: UTF8.self)) {
            try? FileManager.default.removeItem(atPath: path)
            throw .secret(path: path)
        }
        if let trouble { throw .notWritten(path: path, reason: trouble) }
    }
}

/// Why there is no recording.
package enum RecordingError: Error, CustomStringConvertible {
    case notWritten(path: String, reason: String)
    case secret(path: String)
    case notFound(path: String)
    case notRead(path: String, reason: String)

    package var description: String {
        switch self {
        case .notWritten(let path, let reason): "The recording \(path) cannot be written: \(reason)."
        case .secret(let path): "A secret was found in the recording \(path), which is removed."
        case .notFound(let path):
            "The recording \(path) cannot be read: there is no such file or folder."
                + UnreadableFile.suggestion(for: path)
        case .notRead(let path, let reason): "The recording \(path) cannot be read: \(reason)."
        }
    }
}
