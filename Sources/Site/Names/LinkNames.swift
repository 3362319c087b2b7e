import Templates

/// The names of what is little more than a link.
enum LinkNames {
  static let link = RecordShape(
    "link",
    [
      .field("title", .text, "What to write."),
      .field("url", .text, "Where it leads."),
    ])

  static let feed = RecordShape(
    "feed",
    [
      .field("title", .text, "What the feed is of."),
      .field("url", .text, "Where it is."),
      .field("type", .text, "Its media type, for `<link rel=\"alternate\">`."),
    ])

  static let term = RecordShape(
    "term",
    [
      .field("title", .text, "The term as its first author wrote it."),
      .field("url", .text, "The page of the term."),
      .field("taxonomy", .text, "The name of its taxonomy: `tags`."),
      .field("count", .number, "How many pages bear it."),
    ])

  static let taxonomy = RecordShape(
    "taxonomy",
    [
      .field("name", .text, "As in site.yaml: `tags`."),
      .field("title", .text, "For people: `Tags`."),
      .field("url", .text, "The page that lists its terms."),
      .field("terms", .list(.record(term)), "Those of this page."),
    ])

  static let heading = RecordShape(
    "heading",
    [
      .field("level", .number, "From 1 to 6."),
      .field("id", .text, "Its anchor, without the `#`."),
      .field("title", .text, "Its words."),
    ])

  static let menuItem = RecordShape(
    "menu item",
    [
      .field("title", .text, "What to write."),
      .field("url", .text, "Where it leads."),
      .field("isCurrent", .flag, "Whether it leads to this page."),
      .field("isOpen", .flag, "Whether this page stands below it."),
      .field("items", .list(.itself), "The items below it."),
    ])

  static func link(title: String, url: String) -> Value {
    .record(Record(link, [.text(title), .text(url)]))
  }

  static func record(_ item: MenuLine, on url: String) -> Value {
    .record(
      Record(
        menuItem,
        [
          .text(item.title), .text(item.url), .flag(item.isCurrent(on: url)),
          .flag(item.isOpen(on: url)), .list(item.items.map { record($0, on: url) }),
        ]))
  }
}
