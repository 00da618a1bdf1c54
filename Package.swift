// swift-tools-version: 6.2
import PackageDescription

/// Whether a warning fails the build. Only CI asks for it, so that a deprecation in a dependency does not break a user's build.
let isStrict = Context.environment["TRUSTSIM_STRICT"] == "1"

/// One set of rules for every target: Swift 6, explicit existentials and imports.
let settings: [SwiftSetting] =
    [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ] + (isStrict ? [.treatAllWarnings(as: .error)] : [])

/// The released program has Swift's own libraries inside and stands at a fixed address: it starts sooner, needs less
/// memory, and runs where there is no Swift. The flags are for the program alone, so that others can use the library.
/// With `TRUSTSIM_STATIC=1` it has all of its libraries inside, also the system's, as the released archive does.
let isStatic = Context.environment["TRUSTSIM_STATIC"] == "1"
let selfContained = [isStatic ? "-static-executable" : "-static-stdlib"]
/// The commit for `--version`, where the one who builds says it.
let commit = Context.environment["TRUSTSIM_COMMIT"]
let release: BuildSettingCondition = .when(platforms: [.linux], configuration: .release)

let nio: [Target.Dependency] = [
    .product(name: "NIOCore", package: "swift-nio"),
    .product(name: "NIOPosix", package: "swift-nio"),
    .product(name: "NIOHTTP1", package: "swift-nio"),
    .product(name: "NIOConcurrencyHelpers", package: "swift-nio"),
    .product(name: "NIOSSL", package: "swift-nio-ssl"),
]

// Imports run downwards only: a target knows nothing of those that stand below it in this list.
let package = Package(
    name: "trustsim",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "trustsim", targets: ["trustsim"]),
        .library(name: "TrustSimTesting", targets: ["TrustSimTesting"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-asn1", from: "1.7.4"),
        .package(url: "https://github.com/apple/swift-certificates", from: "1.21.1"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    ],
    targets: [
        .target(name: "TrustAPI", swiftSettings: settings),
        .target(name: "TrustSimulator", dependencies: ["TrustAPI"], swiftSettings: settings),
        // The files of scenarios/ and fixtures/, for the program to have inside.
        .target(
            name: "CBundledFiles", exclude: ["bundle.bin"],
            cSettings: commit.map { [.define("TRUSTSIM_COMMIT", to: "\"\($0)\"")] } ?? []
        ),
        .target(
            name: "TrustDocuments",
            dependencies: ["CBundledFiles", "TrustAPI", "TrustSimulator", "Yams"],
            swiftSettings: settings
        ),
        .target(
            name: "TrustCertificates",
            dependencies: [
                "TrustAPI", "TrustDocuments",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "X509", package: "swift-certificates"),
                .product(name: "SwiftASN1", package: "swift-asn1"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: settings
        ),
        .target(name: "TrustHTTP", dependencies: nio + ["TrustAPI"], swiftSettings: settings),
        .target(
            name: "TrustServer",
            dependencies: nio + [
                "TrustAPI", "TrustSimulator", "TrustDocuments", "TrustCertificates", "TrustHTTP",
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "TrustScenarios", dependencies: ["TrustAPI", "TrustSimulator", "TrustDocuments"],
            swiftSettings: settings
        ),
        .target(
            name: "TrustRunner",
            dependencies: nio + [
                "TrustAPI", "TrustSimulator", "TrustDocuments", "TrustScenarios",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "TrustReports",
            dependencies: ["TrustAPI", "TrustSimulator", "TrustDocuments", "TrustScenarios", "TrustRunner"],
            swiftSettings: settings
        ),
        .target(
            name: "TrustSimTesting",
            dependencies: [
                "TrustAPI", "TrustSimulator", "TrustDocuments", "TrustServer", "TrustCertificates",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ],
            swiftSettings: settings
        ),
        // What Swift does not show of C.
        .target(
            name: "CSystemCalls", cSettings: isStatic ? [.define("TRUSTSIM_STATIC")] : []
        ),
        .target(name: "TrustProcesses", dependencies: ["CSystemCalls"], swiftSettings: settings),
        .executableTarget(
            name: "trustsim",
            dependencies: [
                "TrustProcesses", "TrustAPI", "TrustSimulator", "TrustDocuments", "TrustServer", "TrustCertificates",
                "TrustScenarios", "TrustRunner", "TrustReports",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOConcurrencyHelpers", package: "swift-nio"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: settings + [.unsafeFlags(selfContained, release)],
            linkerSettings: [.unsafeFlags(selfContained + ["-Xclang-linker", "-no-pie"], release)]
        ),
        // How several test targets read documents and check them against schemas.
        .target(
            name: "SchemaChecking", dependencies: ["TrustDocuments"], path: "Tests/SchemaChecking",
            swiftSettings: settings
        ),
        // How a secret may be written, for the tests of every place that hides one.
        .target(
            name: "SecretSpelling", dependencies: ["TrustAPI"], path: "Tests/SecretSpelling", swiftSettings: settings
        ),
        // A private simulator, and scenarios that are written in a test.
        .target(
            name: "ScenarioStage",
            dependencies: [
                "TrustAPI", "TrustDocuments", "TrustSimulator", "TrustServer", "TrustCertificates", "TrustScenarios",
                "TrustRunner",
            ],
            path: "Tests/ScenarioStage", swiftSettings: settings
        ),
        .testTarget(
            name: "TrustAPITests", dependencies: ["TrustAPI", "SecretSpelling"], swiftSettings: settings
        ),
        .testTarget(
            name: "TrustSimulatorTests",
            dependencies: ["TrustAPI", "TrustSimulator"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "TrustDocumentsTests",
            dependencies: ["TrustAPI", "TrustSimulator", "TrustDocuments", "SchemaChecking"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "TrustCertificatesTests",
            dependencies: [
                "TrustAPI", "TrustCertificates",
                .product(name: "X509", package: "swift-certificates"),
                .product(name: "SwiftASN1", package: "swift-asn1"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "TrustServerTests",
            dependencies: nio + [
                "TrustAPI", "TrustSimulator", "TrustDocuments", "TrustServer", "SchemaChecking", "SecretSpelling",
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "TrustScenariosTests",
            dependencies: ["TrustAPI", "TrustDocuments", "TrustScenarios", "ScenarioStage"], swiftSettings: settings
        ),
        .testTarget(
            name: "TrustRunnerTests",
            dependencies: nio + [
                "TrustAPI", "TrustSimulator", "TrustDocuments", "TrustServer", "TrustCertificates", "TrustScenarios",
                "TrustRunner", "TrustReports", "ScenarioStage", "SchemaChecking", "SecretSpelling",
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "TrustReportsTests",
            dependencies: [
                "TrustAPI", "TrustSimulator", "TrustDocuments", "TrustServer", "TrustScenarios", "TrustRunner",
                "TrustReports", "ScenarioStage", "SchemaChecking",
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "RobustnessTests",
            dependencies: [
                "TrustAPI", "TrustSimulator", "TrustDocuments", "TrustScenarios", "TrustRunner", "TrustReports",
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "TrustSimTestingTests",
            dependencies: [
                "TrustSimTesting",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "EndToEndTests",
            dependencies: nio + ["TrustAPI", "TrustSimulator", "TrustDocuments", "TrustProcesses", "trustsim"],
            swiftSettings: settings
        ),
    ]
)
