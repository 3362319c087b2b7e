import Templates
import Vocabulary

/// A small site for the tests of this folder: what a page template could be given.
enum Shop {
  static let link = RecordShape(
    "link",
    [
      .field("title", .text, "What it says."), .field("url", .text, "Where it leads."),
      .field("isCurrent", .flag, "Whether it leads to this page."),
      .field("items", .list(.itself), "The links below it."),
    ])

  static let summary = RecordShape(
    "summary",
    [
      .field("title", .text, "Its title."), .field("url", .text, "Its address."),
      .optional("date", .date, "When it was published."),
    ])

  static let page = RecordShape(
    "page",
    [
      .field("title", .text, "The title."), .field("url", .text, "The address."),
      .optional("description", .text, "One sentence about it."),
      .optional("date", .date, "When it was published."),
      .field("content", .markup, "The text."), .field("tags", .list(.text), "Its tags."),
      .field("related", .list(.record(summary)), "Pages like it."),
      .optional("next", .record(summary), "The page after it."),
      .field("params", .open(known: ["subtitle", "colour"]), "The owner's own."),
      .field("weight", .number, "Its place in lists."), .field("isDraft", .flag, "A draft?"),
    ])

  static let site = RecordShape(
    "site",
    [
      .field("title", .text, "The name of the site."), .optional("price", .money, "A price."),
      .field("menu", .list(.record(link)), "The main menu."),
      .field("data", .open(known: nil), "Data files."),
    ])

  static let root = RecordShape(
    "root",
    [.field("site", .record(site), "The site."), .field("page", .record(page), "The page.")])

  static let noon = CivilDate(year: 2026, month: 3, day: 1).map {
    Timestamp($0, hour: 12, minute: 5, second: 9, offset: 3600)
  }

  static func summary(_ title: String) -> Value {
    .record(
      Record(summary, named: ["title": .text(title), "url": .text("/\(title.lowercased())/")]))
  }

  static func link(_ title: String, isCurrent: Bool = false, _ items: [Value] = []) -> Value {
    .record(
      Record(
        link,
        [.text(title), .text("/\(title.lowercased())/"), .flag(isCurrent), .list(items)]))
  }

  static let record = Record(
    root,
    named: [
      "site": .record(
        Record(
          site,
          named: [
            "title": "Ada’s <Shop>", "price": .money(Money(minorUnits: 1250, currency: "GBP")),
            "menu": .list([
              link("News", isCurrent: true), link("Goods", [link("Bread"), link("Cake")]),
            ]),
            "data": .map([
              "prices": .list([
                .map(["name": "Bread", "price": "2.5"]), .map(["name": "Cake & tea"]),
              ])
            ]),
          ])),
      "page": .record(
        Record(
          page,
          named: [
            "title": "Bread & butter", "url": "/news/bread/", "date": Value(noon),
            "content": .markup("<p>Fresh.</p>"), "tags": .list(["bread", "<b>"]),
            "related": .list([summary("One"), summary("Two"), summary("Three")]),
            "params": .map(["subtitle": "Every day"]), "weight": 0, "isDraft": false,
          ])),
    ])

  /// A template called `page`, rendered with the record.
  static func render(
    _ text: String, _ others: [String: String] = [:], medium: Medium = .html
  ) throws -> String {
    try library(text, others, medium).template("page", given: root)
      .render(record, environment: RenderEnvironment(baseURL: "https://example.org"))
  }

  /// Every line of what is reported about a template called `page`.
  static func report(
    _ text: String, _ others: [String: String] = [:], medium: Medium = .html
  ) -> [String] {
    do {
      _ = try library(text, others, medium).template("page", given: root)
      return []
    } catch {
      return error.all.flatMap(\.report)
    }
  }

  static func library(
    _ text: String, _ others: [String: String] = [:], _ medium: Medium = .html
  ) -> TemplateLibrary {
    let sources = others.merging(["page": text]) { $1 }.map {
      TemplateSource(name: $0.key, path: "\($0.key).mustache", text: $0.value)
    }
    return TemplateLibrary(sources, medium: medium)
  }
}
