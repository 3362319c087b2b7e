import Testing

/// Rules of the house that can be checked by reading its sources.
struct SourceRulesTests {
  static let rooms = (try? House.rooms) ?? []

  @Test(arguments: rooms)
  func `nothing is forced and nothing gives up`(room: String) throws {
    let places = try House.swiftFiles(below: "Sources/\(room)").flatMap {
      $0.places(of: "try!", "as!", "fatalError(", "nonisolated(unsafe)")
    }
    #expect(places.isEmpty, "throw, or return a Finding: \(places)")
  }

  @Test(arguments: rooms)
  func `an unchecked promise says beside it why it holds`(room: String) throws {
    for file in try House.swiftFiles(below: "Sources/\(room)") {
      for (index, line) in file.lines.enumerated() where line.contains("@unchecked Sendable") {
        let before = index > 0 ? file.lines[index - 1] : ""
        let isExplained = line.contains("//") || before.contains("//")
        #expect(isExplained, "\(file.path):\(index + 1) wants a comment on why it is safe")
      }
    }
  }

  @Test(arguments: rooms.filter { !["rapport", "rapport-cgi"].contains($0) })
  func `only a door prints, exits, reads the environment or asks the time`(room: String) throws {
    let places = try House.swiftFiles(below: "Sources/\(room)").flatMap {
      $0.places(
        of: " print(", " debugPrint(", "FileHandle.standard", " exit(", "CommandLine.",
        "ProcessInfo.processInfo.environment", "getenv(", " Date()", "Date.now", "SystemRandom")
    }
    #expect(places.isEmpty, "hand it in from the door: \(places)")
  }

  @Test(arguments: ["Sources", "Tests"])
  func `a file has one idea`(folder: String) throws {
    let sizes = try House.swiftFiles(below: folder).map { ($0.path, $0.lines.count) }
    let tooLong = sizes.filter { $0.1 > 400 }.map { "\($0.0): \($0.1) lines" }
    #expect(tooLong.isEmpty, "at 400 lines there is a second idea; split: \(tooLong)")
    for (path, count) in sizes where count > 200 && count <= 400 {
      print("\(path) has \(count) lines: is there a second idea in it?")
    }
  }

  @Test(arguments: ["Core", "Common", "Utils", "Utilities", "Helpers", "Extensions", "Managers"])
  func `no folder is named for nothing`(name: String) {
    let places = House.files(below: "Sources").filter { $0.contains("/\(name)/") }
    #expect(places.isEmpty, "a folder is a noun an editor or a visitor would use: \(places)")
  }

  @Test(arguments: ["Sources", "Tests", "content", "site", "docs", "scripts", "Benchmarks"])
  func `no path of one developer's machine is written down`(folder: String) throws {
    // Put together here, so that this file does not find itself.
    let homes = ["home", "Users", "work", "root"].map { "/\($0)/" }
    for path in House.files(below: folder) where isText(path) {
      let text = try House.text(of: path)
      for home in homes where text.contains("\"\(home)") || text.contains(" \(home)") {
        Issue.record("\(path) names a path below \(home)")
      }
    }
  }

  private func isText(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    let endings = [".swift", ".md", ".py", ".yaml", ".mustache", ".css", ".html", ".txt"]
    return !name.contains(".") || endings.contains { name.hasSuffix($0) }
  }
}
