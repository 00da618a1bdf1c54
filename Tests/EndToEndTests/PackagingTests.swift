import Foundation
import Testing
import TrustDocuments

/// What makes one file of the program a tool: its version, its manual, what shells complete, what is packed with it.
@Suite("Packaging", .ownWorkplace, .timeLimit(.minutes(10)))
struct PackagingTests {
    @Test("--version prints the name and the number")
    func version() async throws {
        let printed = try await Program.run("--version")
        #expect(
            printed.status == 0 && printed.output.wholeMatch(of: /trustsim \d+\.\d+\.\d+( \([0-9a-f]+\))?\n/) != nil)
        #expect(printed.output.hasPrefix(ProgramVersion.text))
    }

    @Test("completions are scripts that shells take", arguments: ["bash", "zsh", "fish"].filter(Program.expects))
    func completions(_ shell: String) async throws {
        let file = try Program.freshPath("script")
        let checked = try await Program.shell(
            "trustsim completions \(shell) > '\(file)'; \(shell) -n '\(file)'; grep -c https-port '\(file)'")
        #expect(checked.status == 0, "\(checked)")
    }

    @Test("completions are for a shell that there is", arguments: [[], ["tcsh"]])
    func unknownShell(_ arguments: [String]) async throws {
        #expect(try await Program.run(["completions"] + arguments).status == 64)
    }

    @Test("the manual page has each command and option, and groff takes it")
    func manual() async throws {
        let printed = try await Program.run("manual")
        for name in ["serve", "fixtures export", "\\-\\-https\\-port", "\\-\\-trust\\-env"] {
            #expect(printed.output.contains(name), "\(name)")
        }
        guard Program.expects("groff") else { return }
        let checked = try await Program.shell("trustsim manual | groff -man -Tutf8 -ww -z")
        #expect(checked.status == 0 && checked.errors == "", "\(checked)")
    }

    @Test("health tells whether a simulator is up")
    func health() async throws {
        let up = try await Program.shell("trustsim exec -- trustsim health")
        #expect(up.status == 0, "\(up)")
        let down = try await Program.run("health", "--admin", "http://127.0.0.1:1")
        #expect(down.status == 3 && down.errors.contains("127.0.0.1:1"), "\(down)")
    }

    #if os(Linux) && arch(x86_64)
        @Test("the archive and the image have what they promise")
        func archive() async throws {
            let folder = try Program.freshPath("packed")
            let packed = try await Program.shell(
                """
                COMPRESSION_LEVEL=1 TRUSTSIM="$(command -v trustsim)" '\(packageRoot.path)/.ci/release' --image '\(folder)'
                cd '\(folder)'; ls; tar -xzf *.tar.gz; cd */
                sha256sum --check --quiet SHA256SUMS
                find . -type f | grep -v licenses/ | sort
                ./trustsim --version
                """)
            let number = ProgramVersion.number
            let name = "trustsim-\(number)-linux-x86_64"
            let files = [
                "SHA256SUMS", "completions/_trustsim", "completions/trustsim.bash", "completions/trustsim.fish",
                "man/trustsim.1", "trustsim", "trustsim.cdx.json",
            ]
            let expected = ["\(folder)/\(name).tar.gz", "\(folder)/\(name).oci", "\(name).oci", "\(name).tar.gz"]
            #expect(
                packed.output
                    == (expected + files.map { "./\($0)" } + [ProgramVersion.text, ""]).joined(separator: "\n"),
                "\(packed)")
            let root = URL(fileURLWithPath: folder).appendingPathComponent(name)
            let bill = try Document.readJSON(
                Array(Data(contentsOf: root.appendingPathComponent("trustsim.cdx.json"))), source: "trustsim.cdx.json")
            guard case .list(let components)? = bill["components"]?.content else {
                Issue.record("The bill of materials has no components.")
                return
            }
            let names = components.compactMap { $0["name"]?.text }
            #expect(Set(names).isSuperset(of: ["swift-nio", "swift-nio-ssl", "Yams", "swift", "icu", "glibc"]))
            for name in names {
                let terms = root.appendingPathComponent("licenses/\(name).txt").path
                #expect(FileManager.default.fileExists(atPath: terms), "\(name) has no terms.")
            }
            #expect(components.allSatisfy { $0["version"]?.text?.isEmpty == false }, "\(bill)")
            if Program.expects("skopeo") {
                let image = try await Program.shell("skopeo inspect --config 'oci-archive:\(folder)/\(name).oci'")
                let config = try Document.readJSON(Array(image.output.utf8), source: "config")
                #expect(config["config"]?["User"]?.text == "65532:65532", "\(image)")
            }
        }
    #endif
}
