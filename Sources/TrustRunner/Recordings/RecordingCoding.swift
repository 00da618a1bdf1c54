import TrustAPI
package import TrustDocuments
import TrustScenarios

/// A line of a recording.
package enum RecordingLine: Sendable, Equatable {
    case header(RecordingHeader)
    case call(RecordingEntry)
}

extension Coding where Value == RecordingLine {
    /// A line of a recording: the first is the header, each of the others a call.
    package static let recordingLine = Coding(
        schema: .schema(anyOf: [
            Coding<RecordingHeader>.recordingHeader.schema, Coding<RecordingEntry>.recordedCall.schema,
        ]),
        decode: { node, decoding in
            node["format"] == nil
                ? Coding<RecordingEntry>.recordedCall.decode(node, &decoding).map { .call($0) }
                : Coding<RecordingHeader>.recordingHeader.decode(node, &decoding).map { .header($0) }
        },
        encode: { line in
            switch line {
            case .header(let header): Coding<RecordingHeader>.recordingHeader.encode(header)
            case .call(let call): Coding<RecordingEntry>.recordedCall.encode(call)
            }
        }
    )
}

extension Coding where Value == RecordingHeader {
    fileprivate static let recordingHeader = Coding.object(
        "recording",
        required: RequiredField(
            "format", { _ in RecordingHeader.format }, .constant(RecordingHeader.format), "What the file is."),
        RequiredField(
            "version", { $0.version }, .integer(1...RecordingHeader.currentVersion), "The version of the format."),
        RequiredField("started", { $0.started }, .moment, "When the run began, in real time."),
        RequiredField("target", { $0.target }, .text, "Where the calls went."),
        RequiredField("arranged", { $0.isArranged }, .bool, "Whether the target was a simulator that was arranged."),
        make: { _, _, started, target, isArranged in
            RecordingHeader(
                started: started, target: target, isArranged: isArranged, bindings: [], program: "", scenarios: 0
            )
        },
        fields: [
            Field("bindings", \.bindings, .list(of: .text), "What was bound for the target, by name alone."),
            Field("program", \.program, .text, "The program that wrote it."),
            Field("scenarios", \.scenarios, .integer(0 ... .max), "How many scenarios were selected."),
        ]
    )
}

extension Coding where Value == RecordingEntry {
    fileprivate static let recordedCall = Coding.object(
        "recordedCall",
        required: RequiredField("scenario", { $0.scenario }, .text, "The id of the scenario that made the call."),
        RequiredField("step", { $0.step }, .integer(1 ... .max), "The number of the step, counted from 1."),
        RequiredField("pass", { $0.pass }, .integer(1 ... .max), "Which replay of a scenario in this run, from 1."),
        RequiredField("version", { $0.version }, .text, "A hash of the scenario's file."),
        RequiredField(
            "request", { $0.request }, .recordedRequest, "What was sent, with {password} where a password stood."),
        RequiredField(
            "arguments", { $0.arguments }, .list(of: .namedText), "What was sent, decoded, in the order sent."),
        RequiredField("answer", { $0.answer }, .fullAnswer, "What came back, to the byte."),
        RequiredField("time", { $0.time }, .moment, "When it was sent, in real time."),
        RequiredField("milliseconds", { $0.milliseconds }, .integer(0 ... .max), "How long the answer took."),
        RequiredField("target", { $0.target }, .text, "Where it went."),
        make: RecordingEntry.init
    )
}

extension Coding where Value == RecordingEntry.Answer {
    fileprivate static let fullAnswer = Coding.object(
        "fullAnswer",
        required: RequiredField("status", { $0.status }, .integer(100...999), "The HTTP status."),
        RequiredField("headers", { $0.headers }, .list(of: .namedText), "The fields of the head, in their order."),
        RequiredField("body", { $0.body }, .bytes, "Its body: a text, or {base64: …} where it is not UTF-8."),
        make: RecordingEntry.Answer.init
    )
}

extension Coding where Value == FormField {
    /// A name and a value, as they are.
    fileprivate static let namedText = Coding.pair("field", of: .exactText)
}

extension Coding where Value == String {
    /// One text and no other.
    fileprivate static func constant(_ text: String) -> Coding {
        .scalar(
            "'\(text)'", schema: .schema(oneOf: [text]), read: { Node($0).text == text ? text : nil },
            write: { .string($0) }
        )
    }
}
