import Testing

@testable import Settings
import Vocabulary

struct SettingsTests {
  @Test func `reads`() throws {
    var f: [Finding] = []
    let s = SiteSettings.read(Array("title: A\npage-size: 5\nmenus:\n  main: [a, {title: B, url: /b/}]\n".utf8), path: "s", folderName: "x", findings: &f)
    print(s, f)
  }
}
