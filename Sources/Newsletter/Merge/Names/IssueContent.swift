import Templates

/// Pages of the site that an issue may list.
public struct IssueContent: Sendable {
  /// The newest first.
  public let pages: [Page]
  /// The pages as templates read them.
  private let values: [Value]
  /// By section or term: which pages belong to it, by their place among all.
  private let places: [String: [Int]]
  /// The sections and terms that templates read, and their pages.
  private let names: [String]
  private let lists: [String: Value]

  public static let empty = IssueContent([], lists: [])

  /// `lists` are the sections and terms that issues read.
  public init(_ pages: [Page], lists: [String]) {
    var places: [String: [Int]] = [:]
    for (place, page) in pages.enumerated() {
      for name in page.groups { places[name, default: []].append(place) }
    }
    self.init(pages, pages.map(\.value), places, lists)
  }

  private init(_ pages: [Page], _ values: [Value], _ places: [String: [Int]], _ names: [String]) {
    (self.pages, self.values, self.places, self.names) = (pages, values, places, names)
    var lists: [String: Value] = [:]
    for name in names { lists[name] = .list((places[name] ?? []).map { values[$0] }) }
    lists["pages"] = .list(values)
    self.lists = lists
  }

  /// The same with only some of its pages, by their places. Nothing of them is made anew.
  func filtered(_ kept: Set<Int>) -> IssueContent {
    let order = kept.sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(order, order.indices))
    return IssueContent(
      order.map { pages[$0] }, order.map { values[$0] },
      places.mapValues { $0.compactMap { numbers[$0] } }, names)
  }

  /// Where the pages of a section or a term stand among all. Case and blanks of a term do not count.
  public func places(of name: String) -> [Int] { places[name] ?? [] }

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
