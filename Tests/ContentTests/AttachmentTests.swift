import Content
import Testing

struct AttachmentTests {
  @Test(arguments: [
    (["a.md": "", "price list.pdf": ""], ["/price list.pdf"]),
    (
      ["news/trip/index.md": "", "news/trip/hut.jpg": "", "news/trip/more/1.jpg": ""],
      ["/news/trip/hut.jpg", "/news/trip/more/1.jpg"]
    ),
    (
      ["trip/index.md": "---\nurl: /t/\n---\n", "trip/hut.jpg": "", "trip/more/1.jpg": ""],
      ["/t/hut.jpg", "/t/more/1.jpg"]
    ),
    (["2024-10-19-day/index.md": "", "2024-10-19-day/hut.jpg": ""], ["/day/hut.jpg"]),
    (["My Photos/hut.jpg": ""], ["/my-photos/hut.jpg"]),
  ])
  func `stands beside its page`(files: [String: String], paths: [String]) {
    #expect(TestContent(files).tree.attachments.map(\.path.text) == paths)
  }

  @Test func `waits for its page`() {
    let files = ["trip/index.md": "---\ndraft: true\n---\n", "trip/more/hut.jpg": "", "a.jpg": ""]
    #expect(TestContent(files).tree.attachments.map(\.path.text) == ["/a.jpg"])
    let shown = TestContent(files, showing: Showing(drafts: true))
    #expect(shown.tree.attachments.map(\.path.text) == ["/a.jpg", "/trip/more/hut.jpg"])
  }

  @Test func `is there where other pages of its folder are`() {
    let content = TestContent([
      "trip/index.md": "---\ndraft: true\n---\n", "trip/hut.jpg": "", "trip/day.md": "",
    ])
    #expect(content.tree.attachments.map(\.path.text) == ["/trip/hut.jpg"])
  }

  @Test func `is not written over a page, nor over another file`() {
    #expect(
      TestContent(["a.md": "---\nurl: /x.html\n---\n", "x.html": ""]).messages == [
        "content/x.html:1:1: error: this file would be written over the page at /x.html",
        "  try: Rename the file, or give the page another address.",
      ])
    #expect(
      TestContent(["Photos/1.jpg": "", "photos/1.jpg": ""]).messages == [
        "content/photos/1.jpg:1:1: error: this file would be written over content/Photos/1.jpg, as"
          + " both would be /photos/1.jpg", "  try: Rename one of the two.",
      ])
  }
}
