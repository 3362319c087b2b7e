import Templates

/// The names of a list page's list.
struct ListNames: Sendable {
  let list: RecordShape
  let group: RecordShape
  let pager = Self.pager

  init(summary: RecordShape) {
    group = RecordShape(
      "group",
      [
        .field("title", .text, "What these pages have in common."),
        .field("url", .text, "The page that lists them, if there is one; else empty."),
        .field("pages", .list(.record(summary)), "The pages."),
      ])
    list = RecordShape(
      "list",
      [
        .field("pages", .list(.record(summary)), "The pages to show here, in order."),
        .field("count", .number, "How many pages the whole list has."),
        .field("sections", .list(.record(summary)), "The sections in this section."),
        .optional("pager", .record(Self.pager), "Missing where one page holds the whole list."),
        .field("terms", .list(.record(LinkNames.term)), "On the page of a taxonomy, its terms."),
        .field("years", .list(.record(Self.year)), "On an archive page, years and months."),
        .field(
          "groups", .list(.record(group)), "On an archive page and the site map, pages by heading."),
      ])
  }

  static let pager = RecordShape(
    "pager",
    [
      .field("number", .number, "Which part of the list this is, from 1."),
      .field("total", .number, "How many parts there are."),
      .optional("previous", .text, "The address of the part before."),
      .optional("next", .text, "The address of the part after."),
      .field("first", .text, "The address of the first part."),
      .field("last", .text, "The address of the last part."),
      .field("pages", .list(.record(pagerPage)), "All parts."),
    ])

  static let pagerPage = RecordShape(
    "pager page",
    [
      .field("number", .number, "From 1."),
      .field("url", .text, "Its address."),
      .field("isCurrent", .flag, "Whether it is this one."),
    ])

  static let year = RecordShape(
    "year",
    [
      .field("year", .text, "Four digits."),
      .field("url", .text, "The page of the year."),
      .field("count", .number, "How many pages are of that year."),
      .field("months", .list(.record(month)), "Those that have pages, newest first."),
    ])

  static let month = RecordShape(
    "month",
    [
      .field("name", .text, "In words: `March`."),
      .field("number", .number, "From 1 to 12."),
      .field("url", .text, "The page of the month."),
      .field("count", .number, "How many pages are of that month."),
    ])
}
