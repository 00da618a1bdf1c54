import Testing
import TrustAPI
import TrustDocuments
import TrustSimulator

@Suite("Fuzz: requests")
struct RequestFuzzTests {
    @Test("of any kind get an answer that the page of the endpoint has", arguments: 0..<4)
    func requests(part: Int) throws {
        let demo = try DemoWorld.load()
        Effort.seeds(part * 2_500..<(part + 1) * 2_500, "request") { seed in
            var noise = Noise(seed: seed)
            let request = Self.request(&noise)
            let endpoint = request.endpoint.definition
            var world = demo
            let profile = noise.pick([Profile.documented, .observed])
            var reply = world.answer(request, assuming: Assumptions(profile: profile))
            let body = endpoint.encode(reply.answer, &reply.grounds)
            let code = endpoint.answerForms.usual.decode(body).first?.value
            let known = ["0"] + (endpoint.errors + endpoint.assumedErrors).map { String($0.code.rawValue) }
            guard let code, known.contains(code), code == String(reply.answer.code) || code == "-14" else {
                return "\(request.endpoint) answers \(String(shown: body)) to \(String(shown: request.body))"
            }
            return nil
        }
    }

    @Test("reach an endpoint by its two paths and by no other", arguments: [0])
    func paths(part: Int) {
        let known = Set(EndpointName.allCases.flatMap { ["/products/!\($0.rawValue)", "/products/%21\($0.rawValue)"] })
        Effort.seeds(0..<20_000, "path") { seed in
            var noise = Noise(seed: seed)
            let path = String(decoding: noise.bytes(of: Pieces.paths, atMost: 3), as: UTF8.self)
            let name = EndpointName(path: path)
            let isRight = known.contains(path) ? name.map { path.hasSuffix($0.rawValue) } ?? false : name == nil
            return isRight ? nil : "'\(path)' reaches \(name.map(\.rawValue) ?? "nothing")"
        }
    }

    private static func request(_ noise: inout Noise) -> Request {
        let endpoint = noise.pick(EndpointName.allCases)
        let login = Array("loginName=login_name&loginPassword=login_password&".utf8)
        var body = noise.bytes(of: Pieces.form, atMost: 12)
        var contentType: String? = "application/x-www-form-urlencoded"
        switch noise.number(below: 4) {
        case 0: body = login + body
        case 1: body = noise.damaged(noise.pick(samples[endpoint] ?? [body]), with: Pieces.form)
        case 2:
            contentType = noise.pick([
                "multipart/form-data; boundary=x", "multipart/form-data", #"Multipart/Form-Data;boundary="x""#,
            ])
            body = noise.bytes(of: Pieces.multipart, atMost: 16)
        default: contentType = noise.once(in: 2) ? nil : String(shown: noise.bytes(of: Pieces.multipart, atMost: 4))
        }
        return Request(
            endpoint: endpoint, method: noise.once(in: 20) ? "GET" : "POST", isOverHTTPS: !noise.once(in: 20),
            source: noise.pick([nil, "127.0.0.1", "::1", "nowhere"]),
            query: noise.once(in: 4) ? noise.bytes(of: Pieces.form, atMost: 6) : [], contentType: contentType,
            body: body
        )
    }

    /// The sample calls of the pages, as bodies; those of an endpoint that has none are left out.
    private static let samples: [EndpointName: [[UInt8]]] = Dictionary(
        uniqueKeysWithValues: Ring.first.endpoints.map { name in
            (
                name,
                name.definition.samples.compactMap {
                    if case .request(let fields) = $0.content { FormCoding.encode(fields) } else { nil }
                }
            )
        }
    )
}
