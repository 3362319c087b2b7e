import Foundation
import Testing

/// The rules of the house that the compiler does not keep. SwiftPM lets a target import any
/// module of the package that happens to be built; this does not.
struct FloorPlanTests {
  /// What a room may import of ours, besides `Vocabulary`, which all may.
  static let plan: [String: Set<String>] = [
    "CCrypto": [],
    "CMalloc": [],
    "CMark": [],
    "CZlib": [],
    "Vocabulary": [],
    "Markdown": ["CMark"],
    "Templates": [],
    "Settings": [],
    "Store": [],
    "Mail": [],
    "Calendar": ["Settings"],
    "Content": ["Markdown", "Settings"],
    "StoreSQLite": ["Store"],
    "SMTP": ["Mail"],
    "Signing": ["CCrypto", "Mail"],
    "Outbox": ["Mail", "Store"],
    "Contacts": ["Settings", "Store"],
    "Site": ["CZlib", "Content", "Markdown", "Templates", "Settings"],
    "Forms": ["Calendar", "Settings", "Store", "Templates"],
    "Desk": ["Calendar", "Settings"],
    "Newsletter": [
      "Contacts", "Mail", "Markdown", "Outbox", "Settings", "Store", "Templates",
    ],
    "Endpoint": [
      "Calendar", "Contacts", "Desk", "Forms", "Mail", "Outbox", "Settings", "Store", "Templates",
    ],
    "rapport-cgi": ["Endpoint", "Store", "StoreSQLite"],
    "rapport": [
      "Calendar", "CMalloc", "Contacts", "Content", "Desk", "Endpoint", "Forms", "Mail",
      "Markdown", "Newsletter", "Outbox", "SMTP", "Settings", "Signing", "Site", "Store",
      "StoreSQLite", "Templates",
    ],
  ]

  /// What a room may import of others. A library has one room; the rest of the house sees
  /// what that room makes of it.
  static let guests: [String: Set<String>] = [
    "Markdown": ["Glibc"],
    "Templates": [],
    "Vocabulary": [],
    "Settings": ["Glibc", "Yams"],
    "Content": ["Foundation", "Glibc", "Synchronization"],
    "Store": ["Glibc"],
    "Mail": [],
    "Calendar": [],
    "StoreSQLite": ["Dispatch", "Foundation", "GRDB", "GRDBSQLite", "Glibc", "Synchronization"],
    "SMTP": ["NIOCore", "NIOPosix", "NIOSSL", "Synchronization"],
    "Signing": ["Crypto", "CryptoExtras", "Glibc"],
    "Outbox": ["Glibc", "Synchronization"],
    "Contacts": [],
    "Forms": ["Glibc", "Synchronization"],
    "Desk": [],
    "Newsletter": ["Synchronization"],
    "Endpoint": ["Crypto", "Glibc", "Synchronization"],
    "rapport-cgi": ["Glibc", "Synchronization"],
    "Site": ["Dispatch", "Foundation", "Glibc", "Synchronization"],
    "rapport": [
      "ArgumentParser", "AsyncHTTPClient", "Dispatch", "Foundation", "Glibc", "HTTPTypes",
      "Hummingbird",
      "Logging",
      "NIOCore", "NIOHTTP1", "NIOPosix", "ServiceLifecycle", "Synchronization",
    ],
  ]

  @Test func `every folder of Sources is a room of the plan`() throws {
    let strangers = try Set(House.rooms).subtracting(Self.plan.keys)
    #expect(strangers.isEmpty, "not in the plan of FloorPlanTests: \(strangers.sorted())")
  }

  @Test(arguments: plan.keys.sorted())
  func `imports only from the floors below`(room: String) throws {
    let open = Self.plan[room, default: []].union(["Vocabulary"])
    for file in try House.swiftFiles(below: "Sources/\(room)") {
      let strangers = file.imports.intersection(Self.plan.keys).subtracting(open)
      #expect(strangers.isEmpty, "\(file.path) imports \(strangers.sorted())")
    }
  }

  @Test(arguments: plan.keys.sorted())
  func `lets in only the guests of the room`(room: String) throws {
    let guests = Self.guests[room, default: []]
    for file in try House.swiftFiles(below: "Sources/\(room)") {
      let strangers = file.imports.subtracting(Self.plan.keys).subtracting(guests)
      #expect(
        strangers.isEmpty,
        "\(file.path) imports \(strangers.sorted()); FloorPlanTests.guests says who may")
    }
  }

  @Test func `the manifest draws the same arrows`() throws {
    let libraries: Set = ["CCrypto", "CMalloc", "CMark", "CZlib"]
    let drawn = try Self.manifest.filter { !libraries.contains($0.key) }
    #expect(drawn.keys.sorted() == Self.plan.keys.filter { !libraries.contains($0) }.sorted())
    for (room, arrows) in drawn {
      let planned = Self.plan[room, default: []]
      let differences = arrows.symmetricDifference(planned).subtracting(["Vocabulary"])
      #expect(differences.isEmpty, "\(room): only one of both names \(differences.sorted())")
    }
  }

  /// What Package.swift lets each room depend on of ours: a target begins on a line of its own.
  private static var manifest: [String: Set<String>] {
    get throws {
      let targets = try House.text(of: "Package.swift").components(separatedBy: "\n    .")
        .filter { $0.hasPrefix("room(") || $0.hasPrefix("door(") }
      let words = targets.map { target in
        target.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
          .filter { $0.offset % 2 == 1 }.map { String($0.element) }
      }
      return Dictionary(
        words.map { ($0[0], Set($0.dropFirst()).intersection(plan.keys)) },
        uniquingKeysWith: { $0.union($1) })
    }
  }
}
