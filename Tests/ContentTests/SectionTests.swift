import Content
import Testing

struct SectionTests {
  @Test(arguments: [
    (["a/x.md"], ["/a/"]),
    (["a/index.md"], []),
    (["a/_index.md"], ["/a/"]),
    (["a/index.md", "a/x.md"], ["/a/"]),
    (["a/index.md", "a/b/x.md"], ["/a/"]),
    (["a/b/x.md"], ["/a/"]),
    (["a/b/index.md"], ["/a/"]),
    (["a/x.md", "a/b/_index.md"], ["/a/", "/a/b/"]),
    (["a/x.md", "a/b/index.md", "a/b/y.md"], ["/a/", "/a/b/"]),
    (["a.md", "a/x.md"], ["/a/"]),
  ])
  func `is a folder of pages`(files: [String], sections: [String]) {
    let content = TestContent(Dictionary(uniqueKeysWithValues: files.map { ($0, "") }))
    #expect(content.paths(of: "section").sorted() == sections)
    #expect(content.paths(of: "home") == ["/"])
    #expect(content.messages == [])
  }

  @Test(arguments: [
    (["a/x.md"], "a/x.md", "a"), (["a/b/x.md"], "a/b/x.md", "a"),
    (["a/b/x.md", "a/b/_index.md"], "a/b/x.md", "a/b"), (["x.md"], "x.md", ""),
    (["a/x.md", "a/b/index.md"], "a/b/index.md", "a"), (["a.md", "a/x.md"], "a.md", "a"),
  ])
  func `holds the pages in it and in folders that only sort`(
    files: [String], file: String, section: String
  ) {
    let content = TestContent(Dictionary(uniqueKeysWithValues: files.map { ($0, "") }))
    let page = content.tree.pages.first { $0.source == "content/" + file }
    #expect(page?.section == section)
  }

  /// One list, wherever its own page puts it.
  @Test func `has one page`() {
    let content = TestContent(["news/index.md": "---\nurl: /blog/\n---\n", "news/a.md": ""])
    #expect(content.paths(of: "section") == ["/blog/"])
  }

  @Test func `is called what its page, the settings or its folder says`() {
    let content = TestContent(
      ["faq/a.md": "", "tips/a.md": "", "opening-hours/a.md": ""],
      settings: "sections: { faq: { title: Questions } }")
    #expect(content.page("/faq/")?.fallbackTitle == "Questions")
    #expect(content.page("/tips/")?.fallbackTitle == "Tips")
    #expect(content.page("/opening-hours/")?.fallbackTitle == "Opening hours")
    #expect(content.page("/")?.fallbackTitle == "Bakers corner")
  }
}
