import Site
import Testing

struct BrokenLinkTests {
  private func said(_ files: [String: String]) async throws -> [String] {
    var files = files
    files["site/templates/page.mustache"] = "{{page.content}}"
    return try await TestSite(files).messages
  }

  @Test(arguments: [
    (
      "[x](/abuot/)",
      ["1:1: warning: this links to /abuot/, which is not there", "  try: Did you mean “/about/”?"]
    ),
    (
      "/faq-old\n\n[x](/faq)", ["3:1: warning: this links to /faq, which is not there"]
    ),
    (
      "A [x](gone/)",
      ["1:3: warning: this links to gone/, that is /a/gone/, which is not there"]
    ),
    (
      "[x](/märz/)", ["1:1: warning: this links to /märz/, that is /m%C3%A4rz/, which is not there"]
    ),
    (
      "![x](gone.jpg)",
      ["1:1: warning: this links to gone.jpg, that is /a/gone.jpg, which is not there"]
    ),
    ("<a href='/gone/'>x</a>", ["1:10: warning: this links to /gone/, which is not there"]),
    (
      "\n{{button \"Go\" url=/gone/}}", ["2:15: warning: this links to /gone/, which is not there"]
    ),
    ("[x](/about/) [y](#no) [z](/about/?a=1#b) [v](/rapport/search)", []),
    ("---\nimage: gone.jpg\n---\n![x](/about/)", []),
  ])
  func `is told at the place where its author wrote it`(
    text: String, expected: [String]
  ) async throws {
    let said = try await said(["content/a.md": text, "content/about.md": ""])
    #expect(said == expected.enumerated().map { ($0 == 0 ? "content/a.md:" : "") + $1 })
  }

  @Test func `is found in an included file`() async throws {
    #expect(
      try await said(["content/a.md": "{{include _p.md}}", "content/_p.md": "\n[x](/gone/)"]) == [
        "content/_p.md:2:1: warning: this links to /gone/, which is not there"
      ])
  }

  @Test func `of a template is told once`() async throws {
    let site = try await TestSite([
      "content/a.md": "", "content/b.md": "",
      "site/templates/page.mustache": "<a href=\"/gone/\">x</a>",
    ])
    #expect(
      site.messages == [
        "site/templates:1:1: warning: 2 pages, first /a/, link to /gone/, which is not there; a"
          + " template or site.yaml says so"
      ])
  }

  @Test func `is an error where the caller is strict, and nothing is written`() async throws {
    let site = try await TestSite(["content/a.md": "[x](/gone/)"], options: { $0.isStrict = true })
    #expect(site.messages == ["content/a.md:1:1: error: this links to /gone/, which is not there"])
    #expect(site.files() == [])
  }
}
