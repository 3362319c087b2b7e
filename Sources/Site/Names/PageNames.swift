import Templates

/// The names of a page: what others may say of it, and what it knows of itself.
struct PageNames: Sendable {
  let summary: RecordShape
  let page: RecordShape

  /// `keys` are the free keys that any page's front matter uses: a template may ask for those.
  init(keys: Set<String>) {
    let shared = Self.shared(keys)
    summary = RecordShape("summary", shared)
    page = RecordShape("page", shared + Self.own(summary))
  }

  private static func shared(_ keys: Set<String>) -> [RecordShape.Field] {
    [
      .field("title", .text, "The page's title."),
      .field("url", .text, "Its address from the site's root: `/news/spring-sale/`."),
      .optional("permalink", .text, "Its whole address; missing without `url` in site.yaml."),
      .optional("description", .text, "One sentence about it, from its front matter."),
      .field("summary", .text, "The description, or else the beginning of its text."),
      .optional("date", .date, "When it was written."),
      .optional("updated", .date, "When it was last changed."),
      .field("isDraft", .flag, "Whether it is a draft, shown because of `--drafts`."),
      .field("section", .text, "The folder of its section: `news`; empty at the top."),
      .field("sectionTitle", .text, "The title of its section; at the top, the site's."),
      .field("kind", .text, "`home page section taxonomy term archive site-map 404`."),
      .field("readingTime", .number, "Minutes, at least 1."),
      .field("wordCount", .number, "Words of its text."),
      .optional("image", .text, "The address of its picture."),
      .field("weight", .number, "From its front matter, or 0."),
      .field("params", .open(known: keys), "The keys of its front matter that are its own."),
      .field("terms", .list(.record(LinkNames.term)), "Its terms in every taxonomy."),
    ]
  }

  private static func own(_ summary: RecordShape) -> [RecordShape.Field] {
    [
      .field("content", .markup, "Its text as HTML."),
      .field("headings", .list(.record(LinkNames.heading)), "Its headings, in order."),
      .optional("outline", .markup, "A table of contents; missing with fewer than two headings."),
      .field(
        "breadcrumbs", .list(.record(LinkNames.link)),
        "The way from the home page (under the site's title), without this page itself."),
      .optional("previous", .record(summary), "The page before it in its section."),
      .optional("next", .record(summary), "The page after it in its section."),
      .field("related", .list(.record(summary)), "Pages on the same matter, best first."),
      .field("taxonomies", .list(.record(LinkNames.taxonomy)), "Its terms by taxonomy."),
      .optional("canonical", .text, "Its whole address, for search engines."),
      .optional("robots", .text, "`noindex` where search engines are to leave it out."),
      .field("feeds", .list(.record(LinkNames.feed)), "The feeds of the list that this page is."),
      .field("template", .text, "The template that shows it."),
      .field("audience", .list(.text), "Whom it is for, from its front matter."),
      .field("language", .text, "`en`, from its front matter or site.yaml."),
      .field("titleTag", .text, "Ready for `<title>`: the page's title and the site's."),
      .field("scripts", .list(.text), "The addresses of the scripts that its forms need."),
    ]
  }
}
