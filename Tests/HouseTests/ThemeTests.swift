import Testing

/// The built-in theme, as files.
struct ThemeTests {
  /// SwiftPM may copy resources into one flat folder, where two files of one name would be one.
  @Test func `every file of the theme has a name of its own`() {
    let files = House.files(below: "Sources").filter { $0.contains("/Theme/") }
    let byName = Dictionary(grouping: files) { $0.split(separator: "/").last ?? "" }
    let doubled = byName.values.filter { $0.count > 1 }.map { $0.sorted() }
    #expect(doubled.isEmpty, "\(doubled)")
  }

  @Test func `asks no other machine for anything`() throws {
    let endings = [".mustache", ".css", ".js", ".html"]
    let ours = ["Sources", "site"].flatMap(House.files(below:))
    for path in ours where endings.contains(where: path.hasSuffix) {
      let text = try House.text(of: path)
      for words in ["src=\"http", "src=\"//", "@import", "url(http", "url(//"] {
        #expect(!text.contains(words), "\(path) has \(words)")
      }
    }
  }
}
