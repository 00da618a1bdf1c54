import Foundation
import TrustCertificates
import TrustDocuments
import TrustServer

/// Tells programs where the simulator is, once every port answers.
struct Announcement {
    /// The file with the certificate that clients have to trust, as an absolute path.
    let certificateFile: String
    private let json: String
    /// A folder of our own that goes with us; nil where the user named the file.
    private let folder: URL?

    /// Writes the certificate to a file, or to a private one where none is named.
    init(_ server: SimulatorServer, certificateFile: String?) throws(CommandFailure) {
        let path: String
        do {
            if let certificateFile {
                folder = nil
                path = certificateFile
            } else {
                let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
                    "trustsim-\(RandomName.make())")
                try FileManager.default.createDirectory(
                    at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700]
                )
                self.folder = folder
                path = folder.appendingPathComponent("ca.pem").path
            }
        } catch {
            throw CommandFailure(.failure, "The CA file cannot be written: \(error.systemReason).")
        }
        try OutputFile.write(server.trustAnchor, to: path, "The CA file")
        let file = URL(fileURLWithPath: path).standardizedFileURL
        self.certificateFile = path == OutputFile.standardOutput ? path : file.path
        let addresses = [
            ("https", server.addresses.https), ("http", server.addresses.http), ("admin", server.addresses.admin),
        ]
        json = JSONWriter.compact(
            .map(
                addresses.compactMap { name, address in address.map { (name, .string($0)) } }
                    + Self.tlsFaults(server.addresses) + [
                        ("caCertificate", .string(self.certificateFile)),
                        ("pid", .number(Int(ProcessInfo.processInfo.processIdentifier))),
                    ]
            )
        )
    }

    private static func tlsFaults(_ addresses: SimulatorServer.Addresses) -> [(String, Node)] {
        let faults = TLSFault.allCases.compactMap { fault in
            addresses.tlsFaults[fault].map { (fault.rawValue, Node.string($0)) }
        }
        return faults.isEmpty ? [] : [("tlsFaults", .map(faults))]
    }

    /// Prints the line `READY {json}`, after the same JSON was put into the ready file as a whole.
    func publish(readyFile: String?) throws(CommandFailure) {
        if let readyFile {
            try OutputFile.write(json + "\n", to: readyFile, "The ready file")
        }
        Terminal.put("READY \(json)")
    }

    /// Takes away what only this run needed.
    func retract() {
        if let folder { try? FileManager.default.removeItem(at: folder) }
    }
}
