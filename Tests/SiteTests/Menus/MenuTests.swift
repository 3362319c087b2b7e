import Testing

struct MenuTests {
  private static let template = """
    {{#site.menus.main?}}{{title}}={{url}}{{#isCurrent}}*{{/isCurrent}}{{#isOpen}}+{{/isOpen}}\
    {{#items}}({{title}}={{url}}){{/items}} {{/site.menus.main?}}
    """

  private func menu(_ settings: String, _ files: [String: String] = [:]) async throws -> TestSite {
    var all = [
      "content/index.md": "# Home", "content/about.md": "# About us",
      "content/news/index.md": "# News",
      "content/news/sale.md": "# Sale", "site/site.yaml": settings,
    ]
    for name in ["page", "section"] { all["site/templates/\(name).mustache"] = Self.template }
    return try await TestSite(all.merging(files) { $1 })
  }

  @Test func `is what site.yaml says and pages ask for, the light ones first`() async throws {
    let site = try await menu(
      """
      menus:
        main:
          - { page: news, weight: 20, items: [about.md] }
          - { title: Elsewhere, url: "https://example.org/" }
      """,
      [
        "content/contact.md": "---\nmenu: { main: { title: Call, weight: 10 } }\n---\n# Contact",
        "content/jobs.md": "---\nmenu: main\n---\n# Jobs",
      ])
    #expect(site.messages == [])
    #expect(
      site["about/index.html"]
        == "Call=/contact/ News=/news/+(About us=/about/) Elsewhere=https://example.org/ Jobs=/jobs/"
    )
    #expect(site["news/sale/index.html"]?.contains("News=/news/+(") == true)
    #expect(site["news/index.html"]?.contains("News=/news/*(") == true)
  }

  @Test(arguments: [
    (
      "abuot.md",
      [
        "site/site.yaml:1:17: error: this menu item leads to “abuot.md”, which is not a page of the"
          + " site", "  try: Did you mean “about.md”?",
      ]
    ),
    (
      "summer.md",
      [
        "site/site.yaml:1:17: error: this menu item leads to “summer.md”, which is not a page of"
          + " the site",
        "  try: Name a file of content/, such as about.md; is it a draft or expired?",
      ]
    ),
  ])
  func `names the item that leads to no page`(page: String, expected: [String]) async throws {
    let site = try await menu(
      "menus: { main: [\(page)] }", ["content/summer.md": "---\ndraft: true\n---\n"])
    #expect(site.messages == expected)
  }

  @Test func `tells where an address is that is not there`() async throws {
    let site = try await menu(
      "menus:\n  main:\n  - { title: Gone, url: /gone/ }\n",
      [
        "site/templates/page.mustache":
          "{{#site.menus.main?}}<a href=\"{{url}}\">{{title}}</a>{{/site.menus.main?}}"
      ])
    #expect(
      site.messages == [
        "site/site.yaml:3:5: warning: this menu item leads to /gone/, which is not there"
      ])
  }
}
