import Foundation
import Testing

/// What becomes of output where its reader goes away, its disk is full, or its file is none.
@Suite("Output", .ownWorkplace, .timeLimit(.minutes(10)))
struct OutputTests {
    private static let passing =
        "title: p\neffect: probe\nsteps: [{call: AutoAuthorize, with: {x: 1}, expect: {errorCode: -2}}]\n"
    private static let failing =
        "title: f\neffect: probe\nsteps: [{call: AutoAuthorize, with: {x: 1}, expect: {errorCode: -3}}]\n"

    @Test("ends quietly where its reader has gone, and with the verdict")
    func reader() async throws {
        let (file, report) = (try Program.file("p.yaml", Self.passing), try Program.freshPath("r.xml"))
        let closed = try await Program.shell("trustsim coverage \(file) --format json | head -c 1")
        #expect(closed.output == "{" && closed.errors.isEmpty, "\(closed)")
        for redirection in ["2>&1 | head -c 1", "2>&-", ">&-", "2>&- >&- <&-"] {
            let script =
                "set +o pipefail; { trustsim run \(file) --report-junit \(report) \(redirection); } ; test -s \(report)"
            let outcome = try await Program.shell(script)
            #expect(outcome.status == 0, "\(redirection): \(outcome)")
        }
        let failure = try await Program.shell("trustsim run \(try Program.file("f.yaml", Self.failing)) >&- 2>&-")
        #expect(failure.status == 1)
    }

    @Test("says in a sentence that the disk is full, and ends with 1")
    func fullDisk() async throws {
        guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
        let list = try await Program.shell("trustsim run \(try Program.file("p.yaml", Self.passing)) --list >/dev/full")
        #expect(list.status == 1 && list.errors == "trustsim: The output cannot be written: No space left on device.\n")
        let errors = try await Program.shell("trustsim run \(try Program.file("p.yaml", Self.passing)) 2>/dev/full")
        #expect(errors.status == 0 && errors.output.hasSuffix("1 passed, 0 failed\n"))
    }

    @Test(
        "serves on where stdout or stderr is closed or full", arguments: ["2>/dev/full", ">&-", "2>&-", ">&- 2>&- <&-"])
    func serving(_ redirection: String) async throws {
        let ready = try Program.freshPath("ready")
        let script = """
            trustsim serve --https-port 0 --http-port 0 --admin-port 0 --log-level debug --ready-file \(ready) \(redirection) &
            pid=$!
            for i in $(seq 600); do test -s \(ready) && break; sleep 0.1; done
            admin=$(sed -E 's/.*"admin": ?"([^"]*)".*/\\1/' \(ready))
            code=0
            for i in 1 2 3; do curl -sf "$admin/__admin/clock" > /dev/null || code=1; done
            kill $pid
            wait $pid || code=2
            exit $code
            """
        let outcome = try await Program.shell(script)
        #expect(outcome.status == 0, "\(outcome)")
    }

    @Test("goes into what is there and is no regular file, and through a link")
    func specialFiles() async throws {
        let (file, folder) = (try Program.file("p.yaml", Self.passing), try Program.freshPath("fifo"))
        let fifo = try await Program.shell(
            "mkfifo \(folder); cat \(folder) & trustsim run \(file) --report-tap \(folder) >/dev/null; wait; test -p \(folder)"
        )
        #expect(fifo.status == 0 && fifo.output.hasPrefix("TAP version 13\n1..1\n"), "\(fifo)")
        let (real, link) = (try Program.file("real.xml", "old"), try Program.freshPath("link.xml"))
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: real)
        let linked = try await Program.run("run", file, "--report-junit", link)
        #expect(linked.status == 0 && (try? FileManager.default.destinationOfSymbolicLink(atPath: link)) == real)
        #expect(try String(contentsOfFile: real, encoding: .utf8).hasPrefix("<?xml"))
        for path in ["-", "/dev/stdout"] {
            let outcome = try await Program.run("run", file, "--report-tap", path)
            #expect(outcome.status == 0 && outcome.output.hasPrefix("TAP version 13\n"), "\(outcome)")
            #expect(outcome.errors.hasSuffix("1 passed, 0 failed\n"))
        }
    }

    @Test("of an earlier run is gone once a run has begun, however that ends")
    func earlierReport() async throws {
        let report = try Program.file("r.json", "{}")
        let outcome = try await Program.run("run", "no/such/file.yaml", "--report-json", report)
        #expect(outcome.status == 2 && !FileManager.default.fileExists(atPath: report))
    }

    @Test("does not wait for ever for a reader of a FIFO, and names what is wrong with a file before the run")
    func unusableFiles() async throws {
        let (file, path) = (try Program.file("p.yaml", Self.passing), try Program.freshPath("a"))
        let fifo = try await Program.shell("mkfifo \(path); trustsim run \(file) --report-tap \(path)")
        #expect(fifo.status == 1 && fifo.output.hasSuffix("1 passed, 0 failed\n"), "\(fifo)")
        #expect(fifo.errors.hasSuffix("cannot be written to \(path): nobody has opened it for reading.\n"), "\(fifo)")
        let late = try await Program.shell(
            """
            mkfifo \(path).late
            trustsim run \(file) --report-tap \(path).late >/dev/null 2>\(path).errors &
            until grep -q Waiting \(path).errors; do sleep 0.05; done
            cat \(path).late
            wait $!
            """
        )
        #expect(late.status == 0 && late.output.hasPrefix("TAP version 13\n"), "\(late)")
        let loop = try Program.freshPath("loop")
        try FileManager.default.createSymbolicLink(atPath: loop, withDestinationPath: loop)
        let same = try Program.freshPath("same")
        for (arguments, sentence) in [
            (["--report-tap", loop], "its symbolic links lead in a circle."),
            (["--report-tap", same, "--report-json", same.replacing("/same", with: "/./same")], "is written there."),
            (["--report-tap", "-", "--report-junit", "/dev/stdout"], "is written there."),
            (["--report-tap", same + "/x"], "there is no folder \(same)."),
        ] {
            let outcome = try await Program.run(["run", file] + arguments)
            #expect(outcome.status == 64 && outcome.errors.contains(sentence), "\(outcome)")
        }
    }

    @Test("with a secret is kept back, and nothing else is")
    func secretInRecording() async throws {
        let (report, folder) = (try Program.freshPath("r.xml"), try Program.freshPath("recordings"))
        let outcome = try await Program.run(
            "run", try Program.file("p.yaml", Self.passing), "--record", folder, "--report-junit", report,
            "--secrets-file", try Program.file("s", "Unrecognised\n")
        )
        #expect(outcome.status == 5 && outcome.errors.contains("A secret was found in the recording"), "\(outcome)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
        #expect(try String(contentsOfFile: report, encoding: .utf8).contains("<testcase "))
    }

    @Test("keeps the permissions of a file that it replaces")
    func permissions() async throws {
        let authority = try Program.file("ca.pem", "old")
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: authority)
        let program = try Program.launch([
            "serve", "--https-port", "0", "--http-port", "off", "--admin-port", "off", "--ca-out", authority,
        ])
        _ = try await program.ready()
        program.signal(SIGTERM)
        #expect(await program.outcome().status == 0)
        let attributes = try FileManager.default.attributesOfItem(atPath: authority)
        #expect(attributes[.posixPermissions] as? Int == 0o640)
        #expect(try String(contentsOfFile: authority, encoding: .utf8).hasPrefix("-----BEGIN"))
    }

    @Test("is written of what was done where a signal ends a run", arguments: [SIGTERM, SIGINT, SIGHUP])
    func signal(_ number: Int32) async throws {
        let report = try Program.freshPath("r.xml")
        let program = try Program.launch(["run", "--jobs", "1", "--repeat", "200", "--report-junit", report])
        await program.says("✓ ")
        program.signal(number)
        let outcome = await program.outcome()
        #expect(outcome.status == 1 && outcome.errors.contains("Stopped by a signal, after "), "\(outcome.errors)")
        #expect(try String(contentsOfFile: report, encoding: .utf8).contains("<testcase "))
    }

    @Test("of help that does not arrive is told, and help about no command is refused")
    func help() async throws {
        if FileManager.default.fileExists(atPath: "/dev/full") {
            let full = try await Program.shell("trustsim --help >/dev/full")
            #expect(
                full.status == 1 && full.errors == "trustsim: The output cannot be written: No space left on device.\n")
        }
        for (arguments, name) in [
            (["help", "sevre"], "serve"), (["fixtures", "wrte"], "write"), (["help", "fixtures", "wrte"], "write"),
        ] {
            let outcome = try await Program.run(arguments)
            #expect(outcome.status == 64 && outcome.errors.contains("Did you mean '\(name)'?"), "\(outcome)")
        }
        let help = try await Program.run("help", "fixtures", "write")
        #expect(help.status == 0 && help.output.contains("USAGE: trustsim fixtures write") && help.errors.isEmpty)
    }

    @Test("shows nothing that steers a terminal, and no secret")
    func terminal() async throws {
        let scenario = Self.failing.replacing("title: f", with: #"title: "red \e[31m \u202e x\u007f""#)
        let outcome = try await Program.run("run", try Program.file("f.yaml", scenario))
        #expect(outcome.output.contains(#"red \u{1B}[31m \u{202E} x\u{7F}"#), "\(outcome.output)")
        let secrets = try Program.file("s", "\u{FEFF}unrecognised\n")
        let masked = try await Program.run("run", try Program.file("g.yaml", Self.failing), "--secrets-file", secrets)
        #expect(!(masked.output + masked.errors).contains("nrecognised") || masked.output.contains("•••"))
        let wide = try Program.freshPath("w")
        try #require("secret\n".data(using: .utf16)).write(to: URL(fileURLWithPath: wide))
        let refused = try await Program.run("run", try Program.file("h.yaml", Self.passing), "--secrets-file", wide)
        #expect(refused.status == 2 && refused.errors.contains("is not in UTF-8"))
    }

    @Test("names the nearest command, id and assumption")
    func nearest() async throws {
        let command = try await Program.run("sevre")
        #expect(command.status == 64 && command.errors.contains("Did you mean 'serve'?"))
        let id = try await Program.run("run", "AutoUpdateDCV/error-sample")
        #expect(id.status == 2 && id.errors.contains("--filter AutoUpdateDCV/error-sample"), "\(id.errors)")
        let filter = try await Program.run("run", "--filter", "AutoUpdateDCV/eror-sample")
        #expect(filter.status == 2 && filter.errors.contains("Did you mean '--filter AutoUpdateDCV/error-sample'?"))
        let group = try await Program.run("run", "--filter", "AutoUpdateDVC/")
        #expect(
            group.status == 2 && group.errors.contains("Did you mean '--filter AutoUpdateDCV/'?"), "\(group.errors)")
        let endpoint = try await Program.run("run", "--filter", "AutoAutorize")
        #expect(endpoint.errors.contains("Did you mean '--filter AutoAuthorize'?"), "\(endpoint.errors)")
        let tag = try await Program.run("run", "--tags", "jurneys")
        #expect(tag.status == 2 && tag.errors.contains("No scenario has the tag 'jurneys'."), "\(tag.errors)")
        let topic = try await Program.run("explain", "wildcard-htp")
        #expect(topic.errors.contains("Did you mean 'AutoUpdateDCV/wildcard-http'?"), "\(topic.errors)")
        let file = try await Program.run("run", "scenarios/AutoUpdateDCV/eror-sample.yaml")
        #expect(file.errors.contains("Did you mean 'scenarios/AutoUpdateDCV/error-sample.yaml'?"), "\(file.errors)")
        let world = try await Program.run("serve", "--world", "Pakage.swift")
        #expect(world.status == 2 && world.errors.contains("there is no such file. Did you mean 'Package.swift'?"))
        let profile = try await Program.run("run", "--profile", "obsrved")
        #expect(profile.status == 64 && profile.errors.contains("Did you mean 'observed'?"), "\(profile.errors)")
        let assumption = try await Program.run("run", "--assume", "value-cas=exact")
        #expect(
            assumption.status == 64 && assumption.errors.contains("Did you mean 'value-case'?"), "\(assumption.errors)")
        let certificate = try Program.file("c.pem", "no certificate")
        let target = ["--target", "https://127.0.0.1:1", "--admin", "http://127.0.0.1:1", "--cacert", certificate]
        let refused = try await Program.run(["run", "--filter", "AutoUpdateDCV/error-sample"] + target)
        #expect(refused.status == 2 && refused.errors.contains("holds no certificate in PEM"), "\(refused.errors)")
    }

    @Test(
        "refuses a host that no client could use",
        arguments: [("0", "0.0.0.0"), ("127.1", "127.0.0.1"), ("[::1]", "::1.")])
    func badHost(_ host: String, _ hint: String) async throws {
        let outcome = try await Program.run("serve", "--host", host)
        #expect(outcome.status == 64 && outcome.errors.contains(hint), "\(outcome)")
    }

    @Test("gives addresses that answer, whatever host is listened on", arguments: ["127.0.0.2", "0.0.0.0", "::"])
    func hosts(_ host: String) async throws {
        let (ready, authority) = (try Program.freshPath("ready"), try Program.freshPath("ca.pem"))
        let script = """
            trustsim serve --host \(host) --https-port 0 --http-port 0 --admin-port 0 --ready-file \(ready) --ca-out \(authority) >/dev/null 2>&1 &
            pid=$!
            for i in $(seq 600); do test -s \(ready) && break; sleep 0.1; done
            https=$(sed -E 's/.*"https": ?"([^"]*)".*/\\1/' \(ready))
            curl -sS --cacert \(authority) "$https/products/!AutoAuthorize" -d x=1
            kill $pid
            wait $pid
            """
        let outcome = try await Program.shell(script)
        #expect(outcome.output == "-2\nUnrecognised argument!", "\(outcome)")
    }
}
