import Testing

/// What the owners' guide may not forget.
struct DocumentationTests {
  @Test(.enabled(if: House.has("docs"), "there is no docs/ yet"))
  func `names every command`() throws {
    let guide = try (House.files(below: "docs").filter { $0.hasSuffix(".md") } + ["README.md"])
      .filter(House.has).map(House.text(of:)).joined(separator: "\n")
    for file in try House.swiftFiles(below: "Sources/rapport") {
      for name in file.lines.compactMap(commandName) where name != "rapport" {
        let isNamed = guide.contains("rapport \(name)") || guide.contains(" \(name) ")
        #expect(isNamed, "\(file.path): no page of docs/ mentions “\(name)”")
      }
    }
  }

  @Test func `the Makefile explains every target`() throws {
    let lines = try House.text(of: "Makefile").split(separator: "\n")
    let targets = lines.first { $0.hasPrefix(".PHONY:") }?.split(separator: " ").dropFirst() ?? []
    for target in targets {
      #expect(
        lines.contains { $0.hasPrefix("\(target): ## ") }, "make help does not know \(target)")
    }
  }

  private func commandName(_ line: Substring) -> String? {
    let parts = line.split(separator: "commandName: \"")
    guard parts.count == 2 else { return nil }
    return parts[1].split(separator: "\"").first.map(String.init)
  }
}
