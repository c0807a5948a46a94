// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// A Swift module of the product; it may name only modules that stand above it in this file.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of one module.
func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: "\(name)Tests",
        dependencies: [.init(stringLiteral: name), "TestSupport"] + dependencies,
        swiftSettings: strict)
}

let package = Package(
    name: "satzpaar",
    products: [
        .executable(name: "satzpaar", targets: ["satzpaar"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    ],
    targets: [
        .target(
            name: "CICU",
            linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev", "pkg-config"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev", "pkg-config"])]),
        .target(name: "CData", exclude: ["Lexicon"]),
        module("ICU", ["CICU"]),
        module("Markup", ["CLibXML2"]),
        module("Bitext"),
        module("Files", ["ICU", "CZlib"]),
        module("Segmentation", ["ICU", "Files", "Markup", "Bitext"]),
        module("Terminology", ["ICU", "Files", "Bitext", "CData"]),
        module("Alignment", ["ICU", "Files", "Bitext", "CData", "CZlib"]),
        module("Exchange", ["ICU", "Files", "Markup", "Bitext"]),
        module(
            "Memory",
            [
                "ICU", "Files", "Bitext", "Exchange", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        module("Articles", ["ICU", "Files", "Markup", "Bitext"]),
        module("Quality", ["ICU", "Files", "Bitext", "Terminology", "CData"]),
        module(
            "Desk",
            [
                "ICU", "Files", "Bitext", "Segmentation", "Terminology", "Alignment", "Exchange", "Memory", "Articles",
                "Quality", .product(name: "TOMLKit", package: "TOMLKit"),
            ]),
        .executableTarget(
            name: "satzpaar",
            dependencies: [
                "Desk", "Quality", "Memory", "Exchange", "Alignment", "Terminology", "Segmentation", "Articles",
                "Files", "Bitext",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
        tests("ICU"),
        tests("Markup"),
        tests("Bitext"),
        tests("Files"),
        tests("Segmentation"),
        tests("Terminology"),
        tests("Alignment"),
        tests("Exchange"),
        tests("Memory", ["Bitext", "Exchange", "Files", .product(name: "GRDB", package: "GRDB.swift")]),
        tests("Articles", ["Bitext", "Files"]),
        tests("Quality", ["Bitext", "Terminology"]),
        tests("Desk", ["Articles", "Bitext", "Exchange", "Files", "Memory", "Quality", "Terminology"]),
        .testTarget(
            name: "CommandLineTests", dependencies: ["satzpaar", "TestSupport"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c2x
)
