import Templates

/// What can be written as `{{name …}}` in a page: its arguments and what its template is given.
struct Component: Sendable {
  let name: String
  /// The names of the arguments that are given without one, in order.
  let positional: [String]
  /// The names of those that are given with one.
  let named: [String]
  let required: Set<String>
  /// What its template is given beside `site`, `page` and `arguments`.
  let fields: [RecordShape.Field]
  /// Whether its arguments are not ours to judge.
  let takesAny: Bool

  init(
    _ name: String, positional: [String] = [], named: [String] = [], required: Set<String> = [],
    fields: [RecordShape.Field] = [], takesAny: Bool = false
  ) {
    (self.name, self.positional, self.named) = (name, positional, named)
    (self.required, self.fields, self.takesAny) = (required, fields, takesAny)
  }
}

extension Component {
  /// Those that Rapport brings along. An owner adds more as templates of their own.
  static let builtIn = [toc, include, note, button, news, gallery]

  /// One that another room serves. It needs no template; an owner's is given what that room made.
  static func fragment(_ name: String) -> Component {
    Component(
      name, fields: [.field("content", .markup, "What is shown in its place.")], takesAny: true)
  }

  static let toc = Component(
    "toc",
    fields: [
      .optional("outline", .markup, "A nested list of links to the page's headings.")
    ])

  static let include = Component(
    "include", positional: ["file"], required: ["file"],
    fields: [.field("content", .markup, "The file's Markdown as HTML.")])

  static let note = Component(
    "note", positional: ["text"], named: ["kind", "title"], required: ["text"],
    fields: [
      .field("kind", .text, "`note`, or what was written: `warning`, `tip`."),
      .optional("title", .text, "Its heading."),
      .field("text", .markup, "Its Markdown as HTML."),
    ])

  static let button = Component(
    "button", positional: ["title"], named: ["url", "style"], required: ["title", "url"],
    fields: [
      .field("title", .text, "What stands on it."),
      .field("url", .text, "Where it leads."),
      .field("style", .text, "`plain`, or what was written: `quiet`."),
    ])

  static let gallery = Component(
    "gallery", named: ["folder"],
    fields: [.field("images", .list(.record(image)), "The pictures, by the names of their files.")])

  static let image = RecordShape(
    "image",
    [
      .field("url", .text, "The picture's address."),
      .field("alt", .text, "What it shows, from its file's name."),
      .optional("caption", .text, "The same, where it reads as a caption."),
    ])

  /// `pages` have the shape of this build's summaries.
  static let news = Component("news", named: ["limit", "section", "term", "title"])

  static func newsFields(_ summary: RecordShape) -> [RecordShape.Field] {
    [
      .field("pages", .list(.record(summary)), "The newest pages."),
      .optional("title", .text, "The heading to write above them."),
      .optional("more", .record(LinkNames.link), "The page that lists them all."),
    ]
  }
}
