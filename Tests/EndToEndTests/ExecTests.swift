import Foundation
import Testing

@Suite("trustsim exec", .ownWorkplace, .timeLimit(.minutes(10)))
struct ExecTests {
    @Test("tells the command where the simulator is, and says nothing itself")
    func environment() async throws {
        let outcome = try await Program.run(
            "exec", "--", "sh", "-c",
            """
            test -f "$TRUSTSIM_CA_FILE" && echo "$TRUSTSIM_URL $TRUSTSIM_HTTP_URL $TRUSTSIM_ADMIN_URL"
            echo "$TRUSTSIM_LOGIN_NAME $TRUSTSIM_LOGIN_PASSWORD"
            echo "$TRUSTSIM_CA_FILE"
            """
        )
        #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
        let lines = outcome.output.split(separator: "\n").map(String.init)
        try #require(lines.count == 3)
        let port = "127.0.0.1:[1-9][0-9]*"
        #expect(
            lines[0].wholeMatch(of: try Regex("https://\(port) http://\(port) http://\(port)")) != nil, "\(lines[0])")
        #expect(lines[1] == "login_name login_password")
        let folder = URL(fileURLWithPath: lines[2]).deletingLastPathComponent().path
        #expect(!FileManager.default.fileExists(atPath: folder))
    }

    @Test("names the first account of a world of one's own, and none where there is none")
    func account() async throws {
        let world = try Program.file("w.yaml", "accounts: [{loginName: a, loginPassword: b}]")
        let show = ["--", "sh", "-c", "echo ${TRUSTSIM_LOGIN_NAME-none} ${TRUSTSIM_LOGIN_PASSWORD-none}"]
        #expect(try await Program.run(["exec", "--world", world] + show).output == "a b\n")
        let empty = try Program.file("w.yaml", "accounts: []")
        let bare = try Program.launch(["exec"] + show, environment: ["TRUSTSIM_WORLD": empty])
        #expect(await bare.outcome().output == "none none\n")
    }

    @Test(
        "ends with the code of the command",
        arguments: [
            ("exit 0", 0), ("exit 7", 7), ("exit 255", 255), ("kill -TERM $$", 143), ("kill -KILL $$", 137),
        ] as [(String, Int32)]
    )
    func status(_ script: String, _ status: Int32) async throws {
        #expect(try await Program.run("exec", "--", "sh", "-c", script).status == status)
    }

    @Test(
        "says why a command cannot be run",
        arguments: [
            (["--", "no-such-command"], 127, "'no-such-command' cannot be run: No such file or directory."),
            (["--", "/no/such/command"], 127, "No such file"), (["--", ""], 127, "No such file"),
            (["--", "/dev/null"], 126, "'/dev/null' cannot be run: Permission denied."), (["--", "/"], 126, "denied"),
            ([], 64, "There is no command to run"), (["--"], 64, "There is no command to run"),
            (["true"], 64, "'--'"), (["--world", "no.yaml", "--", "true"], 2, "'no.yaml' cannot be read"),
            (["--assume", "x", "--", "true"], 64, "NAME=VALUE"),
        ] as [([String], Int32, String)]
    )
    func refusals(_ arguments: [String], _ status: Int32, _ text: String) async throws {
        let outcome = try await Program.run(["exec"] + arguments)
        #expect(outcome.status == status && outcome.output.isEmpty)
        #expect(outcome.errors.contains(text), "\(outcome.errors)")
    }

    @Test("passes standard input and the open files of its caller on, and none of its own")
    func streams() async throws {
        #expect(try await Program.shell("printf 'a\\0b' | trustsim exec -- cat").output == "a\0b")
        #expect(try await Program.shell("trustsim exec -- cat <(echo 'from a file')").output == "from a file\n")
        let count = "ls -l /dev/fd/ | grep -c socket: || true"
        let sockets = try await Program.shell("\(count); trustsim exec -- \(count)").output.split(separator: "\n")
        #expect(sockets.count == 2 && sockets[0] == sockets[1], "\(sockets)")
    }

    @Test("passes signals on", arguments: ["INT", "TERM", "HUP", "QUIT", "USR1", "USR2"])
    func signals(_ name: String) async throws {
        let numbers = [
            "INT": SIGINT, "TERM": SIGTERM, "HUP": SIGHUP, "QUIT": SIGQUIT, "USR1": SIGUSR1, "USR2": SIGUSR2,
        ]
        let program = try Program.launch([
            "exec", "--", "sh", "-c",
            #"trap 'echo caught; exit 3' \#(name); echo "pid $$"; while :; do sleep 600 & wait; done"#,
        ])
        await program.says("pid")
        program.signal(try #require(numbers[name]))
        let outcome = await program.outcome()
        #expect(outcome.status == 3)
        #expect(outcome.output.hasSuffix("\ncaught\n"))
    }

    // In these, what is left running would keep standard output open, and the outcome would not come.

    @Test("leaves nothing running", arguments: ["", "trap '' TERM; ", "sh -c 'kill -STOP $$' & "])
    func rest(_ preparation: String) async throws {
        let program = try Program.launch([
            "exec", "--", "sh", "-c", "(\(preparation)sleep 600; sleep 600) & echo started",
        ])
        let outcome = await program.outcome()
        #expect(outcome.status == 0 && outcome.output == "started\n")
    }

    #if os(Linux)
        @Test(
            "leaves nothing running that went away from it, as daemons do",
            .enabled(if: Program.expects("setsid")),
            arguments: [
                "setsid sleep 600 &", "(setsid sh -c '(sleep 600; sleep 600) & sleep 600' &) &",
                #"setsid sh -c "trap '' TERM; sleep 600; sleep 600" &"#, "setsid sh -c 'kill -STOP $$; sleep 600' &",
            ]
        )
        func daemons(_ daemon: String) async throws {
            let outcome = try await Program.run(["exec", "--", "sh", "-c", "\(daemon) echo started; exit 3"])
            #expect(outcome.status == 3 && outcome.output == "started\n")
        }

        @Test("leaves alone what its caller had started")
        func others() async throws {
            let outcome = try await Program.shell(
                "sleep 600 & echo $! >&2; (exec trustsim exec -- true); kill $!; echo ran")
            #expect(outcome.output == "ran\n", "\(outcome.errors)")
            // A shell that becomes the program.
            let became = try await Program.shell(
                "bash -c 'sleep 600 >&- 2>&- & echo $!; exec trustsim exec -- true' | { read -r id; kill $id; echo ran; }"
            )
            #expect(became.output == "ran\n", "\(became.errors)")
        }
    #endif

    @Test("leaves nothing running when the command is killed, nor when it is killed itself", arguments: [true, false])
    func killed(_ command: Bool) async throws {
        let program = try Program.launch(["exec", "--", "sh", "-c", "sleep 600 & echo pid $$; wait"])
        await program.says("\n")
        if command {
            let pid = try #require(program.outputSoFar().split(separator: " ").last.flatMap { Int32($0.dropLast()) })
            kill(pid, SIGKILL)
        } else {
            program.signal(SIGKILL)
        }
        #expect(await program.outcome().status == 128 + SIGKILL)
    }

    @Test(
        "lends the command the terminal, takes it back, and is not interrupted with it",
        .enabled(if: Program.expects("setsid"))
    )
    func terminal() async throws {
        let terminal = try PseudoTerminal()
        let script = """
            trustsim exec -- sh -c 'trap "echo interrupted" INT; echo ready; until read -r line; do :; done; echo got $line'
            echo "status $?"; read -r line; echo "back $line"
            """
        let program = try atTerminal(terminal, ["-c", script])
        await program.says("ready\n")
        terminal.type("\u{3}")
        await program.says("interrupted\n")
        terminal.type("one\n")
        await program.says("status 0\n")
        terminal.type("two\n")
        let outcome = await program.outcome()
        #expect(outcome.output == "ready\ninterrupted\ngot one\nstatus 0\nback two\n", "\(outcome.errors)")
    }

    @Test("is stopped with the command by Ctrl-Z, and goes on with it", .enabled(if: Program.expects("setsid")))
    func stop() async throws {
        let terminal = try PseudoTerminal()
        let shell = try atTerminal(terminal, ["--norc", "--noediting", "-i"])
        terminal.type("trustsim exec -- sh -c 'echo ready; read -r line; echo got $line'\n")
        await shell.says("ready\n")
        terminal.type("\u{1A}")
        await shell.tells("Stopped")
        terminal.type("echo stopped $?\n")
        await shell.says("stopped")
        // The shell reads a line at a time, so the second is for the command.
        terminal.type("fg\n")
        terminal.type("one\n")
        await shell.says("got one")
        terminal.type("echo status $?; exit 0\n")
        let outcome = await shell.outcome()
        let lines = outcome.output.split(separator: "\n").filter { !$0.hasPrefix("trustsim") }
        #expect(lines == ["ready", "stopped \(128 + SIGTSTP)", "got one", "status 0"], "\(outcome)")
    }

    /// Starts a shell in a session whose terminal this is.
    private func atTerminal(_ terminal: PseudoTerminal, _ arguments: [String]) throws -> RunningProgram {
        try RunningProgram(
            URL(fileURLWithPath: "/usr/bin/env"),
            ["PATH=\(Program.file.deletingLastPathComponent().path):/usr/bin:/bin"]
                + ["setsid", "--ctty", "--wait", "bash"] + arguments,
            environment: [:], input: terminal.end
        )
    }

    @Test("makes clients trust the simulator beside the rest of the world", .enabled(if: Program.expects("curl")))
    func trust() async throws {
        let roots = try Program.file("roots.pem", "# the roots of before\n")
        let outcome = try await Program.shell(
            """
            trustsim exec --trust-env -- sh -c '
            curl -sS "$TRUSTSIM_URL/products/!ResendDCVEmail" -d loginName="$TRUSTSIM_LOGIN_NAME" \\
              -d loginPassword="$TRUSTSIM_LOGIN_PASSWORD" -d orderNumber=1234567; echo
            for file in "$SSL_CERT_FILE" "$CURL_CA_BUNDLE" "$REQUESTS_CA_BUNDLE"; do
              head -n 1 "$file"; grep -c BEGIN "$file"; done
            cmp "$NODE_EXTRA_CA_CERTS" "$TRUSTSIM_CA_FILE" && echo same'
            """,
            environment: ["SSL_CERT_FILE": roots, "CURL_CA_BUNDLE": "/no/such", "NODE_EXTRA_CA_CERTS": ""]
        )
        let bundle = try #require(try? String(contentsOfFile: roots, encoding: .utf8))
        #expect(outcome.output.hasPrefix("errorCode=0\n\(bundle)"), "\(outcome)")
        #expect(outcome.output.hasSuffix("\nsame\n"), "\(outcome)")
    }

    @Test("answers over plain HTTP as over HTTPS where told to", .enabled(if: Program.expects("curl")))
    func plain() async throws {
        let call = #"curl -sS "$TRUSTSIM_HTTP_URL/products/!ResendDCVEmail" -d orderNumber=1"#
        let outcome = try await Program.shell(
            "trustsim exec -- sh -c '\(call)'; echo; trustsim exec --serve-over-http -- sh -c '\(call)'"
        )
        #expect(outcome.output.hasPrefix("errorCode=-1&"), "\(outcome)")
        #expect(outcome.output.contains("\nerrorCode=-3&"), "\(outcome)")
    }
}
