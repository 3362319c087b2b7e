import Templates
public import Vocabulary

/// Pages of the site that an issue may list.
public struct IssueContent: Sendable {
  public struct Page: Sendable, Hashable {
    public var title: String
    /// Absolute.
    public var url: String
    public var summary: String?
    public var date: Timestamp?
    public var section: String
    public var terms: [String]

    public init(
      title: String, url: String, summary: String? = nil, date: Timestamp? = nil,
      section: String = "", terms: [String] = []
    ) {
      (self.title, self.url, self.summary) = (title, url, summary)
      (self.date, self.section, self.terms) = (date, section, terms)
    }

    /// Whether it belongs to a section or bears a term. Case and blanks of a term do not count.
    public func belongs(to name: String) -> Bool {
      section == name || section.hasPrefix(name + "/")
        || terms.contains { $0 == name || Slug($0)?.text == name }
    }
  }

  /// The newest first.
  public let pages: [Page]
  /// The pages as templates read them.
  private let values: [Value]
  private let names: [String]
  private let lists: [String: Value]

  public static let empty = IssueContent([], lists: [])

  /// `lists` are the sections and terms that issues read.
  public init(_ pages: [Page], lists: [String]) {
    self.init(pages, pages.map(\.value), lists)
  }

  private init(_ pages: [Page], _ values: [Value], _ lists: [String]) {
    (self.pages, self.values, names) = (pages, values, lists)
    var made = ["pages": Value.list(values)]
    for name in lists where made[name] == nil {
      made[name] = .list(zip(pages, values).filter { $0.0.belongs(to: name) }.map(\.1))
    }
    self.lists = made
  }

  /// The same without some of its pages. They are not made anew.
  func filtered(_ isIncluded: (Page) -> Bool) -> IssueContent {
    let kept = pages.indices.filter { isIncluded(pages[$0]) }
    return IssueContent(kept.map { pages[$0] }, kept.map { values[$0] }, names)
  }

  /// The pages of a section or a term as templates read them.
  func list(_ name: String) -> Value { lists[name] ?? .list([]) }

  static let pageShape = RecordShape(
    "page",
    [
      .field("title", .text, "Its title."),
      .field("url", .text, "Its address."),
      .optional("summary", .text, "A sentence or two about it."),
      .optional("date", .date, "Its day."),
      .field("section", .text, "The section it stands in."),
    ])
}

extension IssueContent.Page {
  fileprivate var value: Value {
    .record(
      Record(
        IssueContent.pageShape,
        [
          .text(ReaderValue.line(title)), .text(ReaderValue.line(url)),
          Value(summary.map(ReaderValue.line)), Value(date), .text(section),
        ]))
  }
}
