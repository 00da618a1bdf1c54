package import TrustAPI
package import TrustScenarios

/// One exchange of a recording: a call of a scenario without secrets, and its answer to the byte.
package struct RecordingEntry: Sendable, Equatable {
    /// The answer as it came over HTTP.
    package struct Answer: Sendable, Equatable {
        /// The HTTP status.
        package var status: Int
        /// The fields of the head, in their order.
        package var headers: [FormField]
        package var body: [UInt8]

        /// Takes the fields of the head in their order.
        package init(status: Int, headers: [FormField], body: [UInt8]) {
            self.status = status
            self.headers = headers
            self.body = body
        }

        /// The Content-Type in the head; nil where there is none.
        package var contentType: String? {
            headers.first { ASCII.equalIgnoringCase($0.name, "Content-Type") }?.value
        }

        /// What of it the simulator has an opinion about.
        package var wire: WireAnswer { WireAnswer(status: status, contentType: contentType, body: body) }
    }

    /// The ID of the scenario.
    package var scenario: String
    /// The number of the step in the scenario, counted from 1.
    package var step: Int
    /// Which replay of a scenario in this run it belongs to, counted from 1.
    package var pass: Int
    /// The version of the scenario.
    package var version: String
    /// The request, with placeholders for passwords.
    package var request: RecordedRequest
    /// What was sent, decoded: `{password}` and `{loginName}` stand for those of the login.
    package var arguments: [FormField]
    /// The answer to the byte.
    package var answer: Answer
    /// When it was sent.
    package var time: Moment
    /// How long the answer took.
    package var milliseconds: Int
    /// The address that it went to.
    package var target: String

    /// An exchange from which passwords and login names have been taken out.
    package init(
        scenario: String, step: Int, pass: Int, version: String, request: RecordedRequest, arguments: [FormField],
        answer: Answer, time: Moment, milliseconds: Int, target: String
    ) {
        self.scenario = scenario
        self.step = step
        self.pass = pass
        self.version = version
        self.request = request
        self.arguments = arguments
        self.answer = answer
        self.time = time
        self.milliseconds = milliseconds
        self.target = target
    }
}

/// The first line of a recording: what it is of.
package struct RecordingHeader: Sendable, Equatable {
    /// What the first line calls the format.
    package static let format = "trustsim-recording"
    /// The version of the format that is written.
    package static let currentVersion = 1

    /// Of the format.
    package var version = currentVersion
    /// When the run began, in real time.
    package var started: Moment
    /// The address of the target.
    package var target: String
    /// Whether the target could be arranged as the scenarios ask: a simulator.
    package var isArranged: Bool
    /// What was bound for the target, by name alone.
    package var bindings: [String]
    /// The program that wrote it.
    package var program: String
    /// How many scenarios were selected.
    package var scenarios: Int

    /// `bindings` are the names of what the bindings state, and `scenarios` is how many were to run.
    package init(
        started: Moment, target: String, isArranged: Bool, bindings: [String], program: String, scenarios: Int
    ) {
        self.started = started
        self.target = target
        self.isArranged = isArranged
        self.bindings = bindings
        self.program = program
        self.scenarios = scenarios
    }
}
