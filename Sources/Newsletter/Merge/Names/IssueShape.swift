import Contacts
import Templates

/// The names of one issue, and where their values stand in a record.
struct IssueShape: Sendable {
  let root: RecordShape
  let site: RecordShape, links: RecordShape, interests: RecordShape, segments: RecordShape
  let fields: [ContactField]
  let lists: [String]
  let interestNames: [String], segmentNames: [String]

  /// What is sure to be there depends on the issue: its form, and its page.
  init(_ names: IssueNames, of issue: Issue) {
    let contacts = names.contacts
    site = Self.siteShape
    links = Self.links(of: issue)
    let lists = names.lists + ["pages"]
    interestNames = contacts.interests.map(\.name).unique(but: [])
    segmentNames = contacts.segments.map(\.name).unique(but: [])
    interests = Self.flags("interests", interestNames, "Whether the reader cares for it.")
    segments = Self.flags("segments", segmentNames, "Whether the reader belongs to it.")
    let own: [RecordShape.Field] = [
      .optional("subject", .text, "The subject."),
      .optional("preheader", .text, "What mail programs show behind the subject."),
      .optional("name", .text, "The reader's name."),
      .field("email", .text, "The reader's address."),
      .field("list", .text, "The title of the list that the issue is for."),
      .field("id", .text, "Letters and digits that stand for the reader."),
      .field("site", .record(site), "The site."),
      .field("links", .record(links), "Addresses that only this reader has."),
      .field("interests", .record(interests), "What the reader cares for."),
      .field("segments", .record(segments), "The groups that the reader belongs to."),
    ]
    var taken = Set(own.map(\.name))
    let fields = contacts.fields.filter { taken.insert($0.name).inserted }
    self.fields = fields
    self.lists = lists.filter { taken.insert($0).inserted }
    root = RecordShape(
      "reader",
      own + fields.map(\.declared)
        + self.lists.map {
          .field($0, .list(.record(IssueContent.pageShape)), "Pages, the newest first.")
        })
  }

  /// Whether a name of this shape is an address that the house made, which may lead a link.
  static func isAddress(_ name: String, of shape: RecordShape) -> Bool {
    shape.name == linksName
      || (shape == siteShape || shape == IssueContent.pageShape) && name == "url"
  }

  static let siteShape = RecordShape(
    "site",
    [
      .field("title", .text, "The site's name."),
      .field("url", .text, "The site's address."),
      .field("language", .text, "The language of the pages."),
    ])

  private static let linksName = "links"

  private static func links(of issue: Issue) -> RecordShape {
    typealias Field = RecordShape.Field
    let view = issue.isPublished ? Field.field : Field.optional
    let form = issue.kind.form == nil ? Field.optional : Field.field
    return RecordShape(
      linksName,
      [
        .field("unsubscribe", .text, "Where the reader leaves the list."),
        .field("preferences", .text, "Where the reader says what to be sent."),
        view("view", .text, "The issue as a page of the site."),
        form("form", .text, "The form that the reader is invited to fill in."),
      ])
  }

  private static func flags(_ name: String, _ names: [String], _ sentence: String) -> RecordShape {
    RecordShape(name, names.map { .field($0, .flag, sentence) })
  }
}

extension ContactField {
  /// A field with a fallback is never missing. A number may be a fraction, which is a text.
  fileprivate var declared: RecordShape.Field {
    let shape: Shape =
      switch kind {
      case .text: .text
      case .number: .any
      case .date: .date
      case .flag: .flag
      }
    let isSure = fallback.map { ReaderValue.of($0, kind) != nil } ?? (kind == .flag)
    return isSure ? .field(name, shape, title) : .optional(name, shape, title)
  }
}

extension [String] {
  fileprivate func unique(but taken: Set<String>) -> [String] {
    var taken = taken
    return filter { taken.insert($0).inserted }
  }
}
