import Templates
import Testing

struct DocumentationTests {
  @Test func `lists every name once, the nearest first`() {
    let rows = Shop.root.documentation
    #expect(
      rows.map { "\($0.path) (\($0.owner)): \($0.kind)\($0.isOptional ? "?" : "")" } == [
        "site (root): site", "page (root): page", "site.title (site): text",
        "site.price (site): money?", "site.menu (site): list of link",
        "site.data (site): names of your own", "page.title (page): text", "page.url (page): text",
        "page.description (page): text?", "page.date (page): date?",
        "page.content (page): markup", "page.tags (page): list of text",
        "page.related (page): list of summary", "page.next (page): summary?",
        "page.params (page): names of your own", "page.weight (page): number",
        "page.isDraft (page): yes or no", "site.menu.title (link): text",
        "site.menu.url (link): text", "site.menu.isCurrent (link): yes or no",
        "site.menu.items (link): list of link", "page.related.title (summary): text",
        "page.related.url (summary): text", "page.related.date (summary): date?",
      ])
    #expect(rows.first { $0.name == "content" }?.sentence == "The text.")
  }

  @Test func `knows what each transform takes`() {
    let truncate = Transform.all.first { $0.name == "truncate" }
    #expect(truncate?.takes == [.text])
    #expect(truncate?.arguments.map(\.name) == ["length"])
  }
}
