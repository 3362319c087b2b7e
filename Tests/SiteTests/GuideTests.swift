import Foundation
import Settings
import Site
import Testing

/// The pages of `docs/` that are made from declarations say what the declarations say.
///
/// `RECORD=1 swift test --filter SiteTests.GuideTests` writes them, and fails.
struct GuideTests {
  @Test func `docs/templates.md is what the declarations say`() throws {
    try compare("docs/templates.md", with: NamesGuide().text)
  }

  @Test func `docs/settings.md is what the declarations say`() throws {
    try compare("docs/settings.md", with: SettingsGuide().text)
  }

  private func compare(_ path: String, with text: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: path)
    guard ProcessInfo.processInfo.environment["RECORD"] != "1" else {
      try Data(text.utf8).write(to: file)
      Issue.record("\(path) was written. Read it, then run this without RECORD.")
      return
    }
    let written = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
    #expect(
      written == text,
      "RECORD=1 swift test --filter SiteTests.GuideTests writes \(path) anew.")
  }
}
