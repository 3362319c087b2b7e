import Testing

@testable import Settings

struct FilePatternTests {
  @Test(arguments: [
    ("*.psd", "logo.psd"), ("*.psd", "a/b/logo.psd"), ("drafts", "drafts/a.md"),
    ("drafts/", "x/drafts/a.md"), ("drafts/**", "drafts/a/b.md"), ("/a/*.md", "a/x.md"),
    ("news/2019-??-*.md", "news/2019-01-x.md"), ("**/x.md", "a/b/x.md"), ("a/b", "a/b/c.md"),
    ("*", "a"), ("é*", "été.md"),
  ])
  func `covers`(pattern: String, path: String) {
    #expect(FilePattern(pattern).matches(path))
  }

  @Test(arguments: [
    ("*.psd", "logo.png"), ("*.psd", "logo.psd.txt"), ("/a/*.md", "a/b/x.md"),
    ("drafts/**", "adrafts/x"), ("news/2019-??-*.md", "news/2019-1-x.md"), ("a/b", "x/a/b"),
    ("", "a"),
  ])
  func `does not cover`(pattern: String, path: String) {
    #expect(!FilePattern(pattern).matches(path))
  }

  @Test func `is not held up by many stars`() {
    let pattern = FilePattern(String(repeating: "*a", count: 200) + "b")
    #expect(!pattern.matches(String(repeating: "a", count: 2000)))
  }
}
