import Site
import Testing
import Vocabulary

/// What another room shows on the pages of a site, and what it asks of the site in return.
struct FragmentTests {
  /// A room whose only form asks for a name.
  private static func fragments(footer: Bool = false) -> SiteFragments {
    var fragments = SiteFragments()
    fragments.components = ["form", "purposes"]
    fragments.markup = { call throws(Findings) in
      guard call.arguments.first?.value == "question" else {
        throw Findings(
          Finding(.error, in: call.path, line: call.line, "there is no such form"))
      }
      return "<form action=\"/rapport/forms/question\">\(call.page) \(call.line)</form>\n"
    }
    fragments.forms = ["question", "complaint"].map {
      .init(
        name: $0, title: "A \($0) & more", address: "/rapport/forms/\($0)",
        markup: "<form>\($0)</form>", small: "<form>small \($0)</form>")
    }
    if footer { (fragments.footerForm, fragments.complaintForm) = ("question", "complaint") }
    fragments.scripts = [("/assets/forms.js", Array("act()".utf8))]
    return fragments
  }

  private func site(
    _ files: [String: String], footer: Bool = false,
    options change: (inout BuildOptions) -> Void = { _ in }
  ) async throws -> TestSite {
    try await TestSite(files, fragments: Self.fragments(footer: footer), options: change)
  }

  @Test func `a component of another room stands in the page, its links like all others`()
    async throws
  {
    let site = try await site([
      "content/contact.md": "# Contact\n\n{{form question}}\n",
      "site/templates/page.mustache": "{{page.content}}",
    ])
    #expect(site.messages == [])
    #expect(
      site["contact/index.html"]
        == "<form action=\"../rapport/forms/question\">/contact/ 3</form>")
  }

  @Test func `an owner's template of its name goes around it`() async throws {
    let site = try await site([
      "content/contact.md": "# Contact\n\n{{form question colour=red}}\n",
      "site/templates/components/form.mustache":
        "<section class=\"{{arguments.colour?}}\">{{content}}</section>",
      "site/templates/page.mustache": "{{page.content}}",
    ])
    #expect(site.messages == [])
    #expect(site["contact/index.html"]?.hasPrefix("<section class=\"red\"><form") == true)
  }

  @Test func `its mistakes are told at the place of the call, and so is a form that stands twice`()
    async throws
  {
    let site = try await site([
      "content/contact.md":
        "# Contact\n\n{{form question}}\n\n{{form question}}\n\n{{form other}}\n\n{{purposs}}\n"
    ])
    #expect(
      site.messages == [
        "content/contact.md:5:1: error: “form question” stands on this page already",
        "  try: Link to it with [words](#question._form).",
        "content/contact.md:7:1: error: there is no such form",
        "content/contact.md:9:1: error: there is no component “purposs”",
        "  try: Did you mean “purposes”?",
      ])
  }

  @Test func `only pages with a form load the script, under a name with a hash`() async throws {
    let site = try await site([
      "content/contact.md": "# Contact\n\n{{form question}}\n", "content/about.md": "# About\n",
    ])
    let script = try #require(site.files(below: "assets/forms.").first)
    #expect(site[script] == "act()")
    let tag = "<script src=\"../\(script)\" defer></script>"
    #expect(site["contact/index.html"]?.contains(tag) == true)
    #expect(site["about/index.html"]?.contains("<script") == false)
  }

  @Test func `the footer shows its form and links to complaints on every page`() async throws {
    let site = try await site(
      [
        "content/complain.md":
          "# Complain\n\n{{form question}}\n"
      ],
      footer: true)
    let home = try #require(site["index.html"])
    #expect(home.contains("<form>small question</form>"))
    #expect(home.contains("<a href=\"rapport/forms/complaint\">A complaint &amp; more</a>"))
    #expect(home.contains("<script src=\"assets/forms."))
  }

  @Test func `a form is found at the page that it stands on`() async throws {
    let site = try await site(
      [
        "content/ask.md": "# Ask\n\n{{form question}}\n",
        "site/templates/home.mustache":
          "{{#site.forms.question}}{{url}} {{title}}{{/site.forms.question}}"
          + "{{#site.forms.other?}}none{{/site.forms.other?}}",
      ])
    #expect(site.messages == [])
    #expect(site["index.html"] == "/ask/ A question &amp; more")
  }

  @Test func `a feed links to the page with the form`() async throws {
    let site = try await site(
      [
        "content/news/ask.md": "---\ndate: 2026-01-02\n---\n# Ask & see\n\n{{form question}}\n",
        "site/site.yaml":
          "url: https://example.org\nsections: { news: { feed: true } }\nfeeds: { content: full }\n",
      ])
    let feeds = site.files().filter { $0.hasSuffix(".xml") && $0.hasPrefix("news/") }
    #expect(!feeds.isEmpty)
    for feed in feeds { #expect(site[feed]?.contains("<form") == false) }
  }

  @Test func `a site without forms has neither script nor shell`() async throws {
    let site = try await TestSite([:])
    #expect(site.shells?.isEmpty == true)
    #expect(site.files(below: "assets/").allSatisfy { !$0.hasSuffix(".js") })
    #expect(site["index.html"]?.contains("sign-up") == false)
  }
}

/// The frame that the endpoint puts its own pages into.
struct PageShellTests {
  private func shell(_ files: [String: String]) async throws -> (html: String, said: [String]) {
    var fragments = SiteFragments()
    fragments.forms = [
      .init(name: "news", title: "News", address: "/rapport/forms/news", markup: "", small: "FORM")
    ]
    (fragments.footerForm, fragments.complaintForm) = ("news", "news")
    fragments.scripts = [("/assets/forms.js", [0x3B])]
    let site = try await TestSite(files, fragments: fragments)
    return (
      site.shells?.first.map { String(decoding: $0.html, as: UTF8.self) } ?? "",
      site.messages
    )
  }

  @Test func `looks like the site, at whatever address it is shown`() async throws {
    let (html, said) = try await shell([
      "content/about.md": "# About\n", "site/site.yaml": "title: Bakery\nurl: https://e.org/shop\n",
    ])
    #expect(said == [])
    #expect(html.contains("<title>\(PageShell.titleMark) – Bakery</title>"))
    #expect(html.contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(html.contains("href=\"/shop/assets/style."))
    #expect(html.contains("href=\"/shop/rapport/forms/news\""))
    #expect(html.split(separator: PageShell.mainMark, omittingEmptySubsequences: false).count == 2)
    for absent in ["<script", "FORM", "rel=\"canonical\"", "../"] {
      #expect(!html.contains(absent))
    }
  }

  @Test func `is not written into the site`() async throws {
    let site = try await TestSite([:])
    for (path, text) in site.output { #expect(!text.contains("rapport-shell"), "\(path)") }
  }

  @Test func `a frame of the owner's without a place for content is refused`() async throws {
    let (html, said) = try await shell([
      "site/templates/base.mustache": "<title>{{page.titleTag}}</title>{{$main}}{{/main}}"
    ])
    #expect(html == "")
    #expect(
      said == [
        "site/templates/base.mustache:1:1: error: pages of forms have no place in this frame: "
          + "it writes “page.content” nowhere",
        "  try: Write {{$main}}{{page.content}}{{/main}} once, between <main> and </main>.",
      ])
  }
}
