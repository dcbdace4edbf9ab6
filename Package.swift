// swift-tools-version: 6.2
import PackageDescription

// The folders under Sources/ are the stages in the order that figures take: collect, store,
// analyse, chart, render, publish. Each module lies inside its stage.

/// What holds for every target of ours.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

func module(
    _ name: String, in stage: String, uses dependencies: [Target.Dependency] = [],
    plugins: [Target.PluginUsage] = []
) -> Target {
    .target(
        name: name, dependencies: dependencies, path: "Sources/\(stage)/\(name)",
        swiftSettings: strict, plugins: plugins)
}

func tests(
    of name: String, uses dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: dependencies, path: "Tests/\(name)Tests",
        exclude: exclude, swiftSettings: strict)
}

let argumentParser = Target.Dependency.product(
    name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let httpClient = Target.Dependency.product(
    name: "AsyncHTTPClient", package: "async-http-client")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let nio = ["NIOCore", "NIOHTTP1", "NIOPosix"].map { name in
    Target.Dependency.product(name: name, package: "swift-nio")
}
let nioHTTPCompression = Target.Dependency.product(
    name: "NIOHTTPCompression", package: "swift-nio-extras")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")

let package = Package(
    name: "de-dashboard",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "de-dashboard", targets: ["de-dashboard"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", exact: "2.37.6"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/swift-server/async-http-client", exact: "1.37.0"),
        .package(url: "https://github.com/swiftcsv/SwiftCSV", exact: "0.10.0"),
    ],
    targets: [
        module("Measures", in: "Domain"),
        module("Outside", in: "World", uses: ["Measures"]),
        module("FileSystem", in: "World"),
        module("Documents", in: "World", uses: ["Measures", "Outside", "Yams"]),
        module("Fingerprints", in: "World", uses: [crypto]),
        module("Fetching", in: "World", uses: ["Measures", "Outside"]),
        module(
            "FetchingLive", in: "World",
            uses: ["Measures", "Outside", "Fetching", httpClient, nioHTTPCompression, nioSSL] + nio),
        module(
            "GoogleAccess", in: "World",
            uses: ["Measures", "Outside", "Documents", "Fetching", cryptoExtras]),
        module(
            "Sources", in: "Collect",
            uses: ["Measures", "Outside", "Documents", "Fetching", "Fingerprints", "SwiftCSV"]),
        module("Storage", in: "Store", uses: ["Measures", "Fingerprints", grdb]),
        module("Analysis", in: "Analyse", uses: ["Measures"]),
        module("Charts", in: "Chart", uses: ["Measures"]),
        .systemLibrary(
            name: "CCMark", path: "Sources/Render/CCMark", pkgConfig: "libcmark",
            providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
        module("CommonMark", in: "Render", uses: ["Measures", "CCMark"]),
        module(
            "Reports", in: "Render",
            uses: ["Measures", "Outside", "Documents", "CommonMark", mustache]),
        module("Publishing", in: "Publish", uses: ["Measures", "FileSystem"]),
        module(
            "Assembly", in: "App",
            uses: [
                "Measures", "Outside", "Documents", "Fingerprints", "Fetching", "FetchingLive",
                "GoogleAccess", "Sources", "Storage", "Analysis", "Charts", "CommonMark",
                "Reports", "Publishing",
            ], plugins: ["EmbedStarter"]),
        module(
            "CommandLineInterface", in: "App",
            uses: ["Measures", "Outside", "Assembly", argumentParser]),
        .executableTarget(
            name: "de-dashboard", dependencies: ["CommandLineInterface"],
            path: "Sources/App/de-dashboard", swiftSettings: strict),
        .executableTarget(
            name: "embed-starter", path: "Sources/App/embed-starter", swiftSettings: strict),
        .plugin(
            name: "EmbedStarter", capability: .buildTool(), dependencies: ["embed-starter"],
            path: "Sources/App/EmbedStarter"),

        tests(of: "Measures", uses: ["Measures"]),
        tests(of: "Outside", uses: ["Outside", "Measures"]),
        tests(of: "Documents", uses: ["Documents", "Outside"]),
        tests(of: "Fetching", uses: ["Fetching", "Measures", "Outside"]),
        tests(of: "FetchingLive", uses: ["FetchingLive", "Fetching", "Outside"]),
        tests(
            of: "GoogleAccess",
            uses: ["GoogleAccess", "Fetching", "Measures", "Outside", cryptoExtras]),
        tests(of: "Sources", uses: ["Sources", "Fetching", "Measures", "Outside"]),
        tests(of: "Storage", uses: ["Storage", "Measures", grdb]),
        tests(of: "Analysis", uses: ["Analysis", "Measures"]),
        tests(of: "Charts", uses: ["Charts", "Measures"], exclude: ["Snapshots"]),
        tests(of: "CommonMark", uses: ["CommonMark", "Measures"]),
        tests(of: "Reports", uses: ["Reports", "Measures", "Outside", "CommonMark"]),
        tests(of: "FileSystem", uses: ["FileSystem"]),
        tests(of: "Publishing", uses: ["Publishing", "FileSystem", "Measures"]),
        tests(
            of: "Assembly",
            uses: ["Assembly", "Fetching", "Fingerprints", "Measures", "Outside", "Storage"]),

        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
        .target(
            name: "VendorStubs", dependencies: ["TestSupport"], path: "Tests/VendorStubs",
            swiftSettings: strict),
        tests(of: "VendorStubs", uses: ["VendorStubs"]),
        tests(
            of: "EndToEnd", uses: ["TestSupport", "VendorStubs", "de-dashboard"],
            exclude: ["Cases", "Templates"]),
        tests(of: "Browser", uses: ["de-dashboard"]),
        tests(of: "Architecture", uses: ["TestSupport"]),
    ]
)
