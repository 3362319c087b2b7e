// swift-tools-version: 6.2
import PackageDescription

// The floor plan, read from the bottom of the house to the top: a target depends only on
// targets written above it. Tests/HouseTests keeps the arrows, which SwiftPM does not.
let package = Package(
  name: "rapport",
  products: [
    .executable(name: "rapport", targets: ["rapport"]),
    .executable(name: "rapport-cgi", targets: ["rapport-cgi"]),
  ],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.30.0"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.30.0"),
  ],
  targets: [
    // Floor 0: other people's C.
    .systemLibrary(name: "CMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    // Floor 1: the words every room shares.
    .room("Vocabulary"),
    // Floor 2: crafts.
    .room("Markdown", on: ["CMark", "Vocabulary"]),
    .room("Templates", on: ["Vocabulary"]),
    .room("Settings", on: ["Vocabulary", .product(name: "Yams", package: "Yams")]),
    .room("Store", on: ["Vocabulary"]),
    .room("Mail", on: ["Vocabulary"]),
    // Floor 3: a craft joined to one thing.
    .room("Calendar", on: ["Vocabulary", "Settings"]),
    .room("Content", on: ["Vocabulary", "Markdown", "Settings"]),
    .room(
      "StoreSQLite",
      on: [
        "Vocabulary", "Store", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .room(
      "SMTP",
      on: [
        "Vocabulary", "Mail", .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ]),
    .room(
      "Signing",
      on: [
        "CCrypto", "Vocabulary", "Mail", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ]),
    .room("Outbox", on: ["Vocabulary", "Mail", "Store"]),
    .room("Contacts", on: ["Vocabulary", "Settings", "Store"]),
    // Floor 4: rooms.
    .room(
      "Forms", on: ["Vocabulary", "Settings", "Store", "Templates", "Calendar"],
      resources: [.embedInCode("Script")]),
    .room("Desk", on: ["Vocabulary", "Settings", "Calendar"]),
    .room(
      "Newsletter",
      on: [
        "Vocabulary", "Markdown", "Templates", "Settings", "Store", "Mail", "Outbox", "Contacts",
      ],
      resources: [.embedInCode("Frame")]),
    .room(
      "Site", on: ["CZlib", "Vocabulary", "Markdown", "Templates", "Settings", "Content"],
      resources: [.embedInCode("Theme")]),
    // Floor 5: a request in, a response out.
    .room(
      "Endpoint",
      on: [
        "Vocabulary", "Settings", "Templates", "Store", "Mail", "Calendar", "Outbox", "Contacts",
        "Forms", "Desk", .product(name: "Crypto", package: "swift-crypto"),
      ],
      resources: [.embedInCode("Pages")]),
    // Floor 6: doors.
    // All in one file at a fixed address: a CGI starts for every request, and to find and bind the
    // C libraries took nearly half of a start (2.0 of 4.3 ms).
    .door(
      "rapport-cgi", on: ["Vocabulary", "Endpoint", "Store", "StoreSQLite"],
      linking: [
        .unsafeFlags(
          ["-static-executable"], .when(platforms: [.linux], configuration: .release))
      ]),
    .door(
      "rapport",
      on: [
        "CMalloc", "Vocabulary", "Settings", "Templates", "Store", "Mail", "Calendar", "Content",
        "StoreSQLite", "SMTP", "Signing", "Outbox", "Contacts", "Site", "Forms", "Desk",
        "Newsletter", "Endpoint", "Markdown",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOCore", package: "swift-nio"),
      ],
      resources: [.embedInCode("New/Starter")]),

    .tests("Vocabulary"),
    .tests("Markdown", on: ["Vocabulary"]),
    .tests("Templates", on: ["Vocabulary"]),
    .tests("Settings", on: ["Vocabulary"]),
    .tests("Content", on: ["Vocabulary", "Markdown", "Settings"]),
    .tests("Site", on: ["Vocabulary", "Markdown", "Templates", "Settings", "Content"]),
    .tests("Calendar", on: ["Vocabulary", "Settings"]),
    .tests("Store", on: ["Vocabulary", "StoreSQLite"]),
    .tests("Mail", on: ["Vocabulary"]),
    .tests(
      "SMTP",
      on: [
        "Vocabulary", "Mail", .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ]),
    .tests(
      "Signing", on: ["Vocabulary", "Mail", .product(name: "Crypto", package: "swift-crypto")]),
    .tests("Outbox", on: ["Vocabulary", "Mail", "Store", "StoreSQLite"]),
    .tests("Contacts", on: ["Vocabulary", "Settings", "Store", "StoreSQLite"]),
    .tests(
      "Forms", on: ["Vocabulary", "Settings", "Templates", "Calendar", "Store", "StoreSQLite"]),
    .tests("Desk", on: ["Vocabulary", "Settings", "Calendar"]),
    .tests(
      "Newsletter",
      on: [
        "Vocabulary", "Markdown", "Templates", "Settings", "Store", "StoreSQLite", "Mail",
        "Outbox", "Contacts",
      ]),
    .tests(
      "Endpoint",
      on: [
        "Vocabulary", "Settings", "Templates", "Store", "StoreSQLite", "Mail", "Calendar",
        "Outbox", "Contacts", "Forms", "Desk",
      ]),
    .testTarget(name: "HouseTests", swiftSettings: Target.house),
  ]
)

// `make soak` fuzzes every parser; libFuzzer brings the main function, so nothing else builds this.
if Context.environment["RAPPORT_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "Vocabulary", "Markdown", "Templates", "Settings", "Store", "Mail", "Content", "Contacts",
        "Site", "Forms", "Newsletter", "Endpoint", "Signing",
      ],
      path: "Tests/Fuzz",
      swiftSettings: Target.house + [.unsafeFlags(["-parse-as-library", "-sanitize=fuzzer"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]))
}

extension Target {
  static func room(_ name: String, on floor: [Dependency] = [], resources: [Resource] = [])
    -> Target
  {
    .target(name: name, dependencies: floor, resources: resources, swiftSettings: house)
  }

  static func door(
    _ name: String, on floor: [Dependency], resources: [Resource] = [],
    linking: [LinkerSetting] = []
  ) -> Target {
    .executableTarget(
      name: name, dependencies: floor, resources: resources, swiftSettings: house,
      linkerSettings: linking)
  }

  static func tests(_ room: String, on more: [Dependency] = []) -> Target {
    .testTarget(
      name: room + "Tests", dependencies: [.byName(name: room)] + more, swiftSettings: house)
  }

  /// Computed, as a stored value would still be empty when the package above asks for it.
  static var house: [SwiftSetting] {
    [
      .swiftLanguageMode(.v6),
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
      .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
      .treatAllWarnings(as: .error),
    ]
  }
}
