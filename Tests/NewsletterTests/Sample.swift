import Contacts
import Mail
import Settings
import Templates
import Vocabulary

@testable import Newsletter

/// A small nursery and its readers, for tests.
enum Sample {
  static let contacts: ContactSettings = {
    var settings = ContactSettings()
    settings.fields = [
      ContactField(name: "town", title: "Town"),
      ContactField(name: "street", title: "Street", fallback: "your street"),
      ContactField(name: "trees", kind: .number, title: "Trees planted"),
      ContactField(name: "since", kind: .date, title: "Customer since"),
      ContactField(name: "trade", kind: .flag, title: "Trade customer"),
    ]
    settings.interests = [
      Interest(name: "hedging", title: "Hedging"), Interest(name: "herbs", title: "Herbs"),
    ]
    settings.lists = [MailingList(name: "news", title: "News from the nursery")]
    settings.segments = [
      Segment(
        name: "hedgers", title: "Hedgers", condition: .all([.list("news"), .interest("hedging")])),
      Segment(name: "anybody", title: "Anybody", condition: .interest("herbs")),
    ]
    return settings
  }()

  static let site: SiteSettings = {
    var findings: [Finding] = []
    let settings = SiteSettings.read(
      Array(
        """
        title: Quillet Nursery
        url: https://quillet.example
        timezone: UTC
        mail: { from: Quillet Nursery <hello@quillet.example> }
        """.utf8),
      path: "site/site.yaml", folderName: "nursery", findings: &findings)
    precondition(findings.isEmpty)
    return settings
  }()

  static let names = IssueNames(site, contacts: contacts, lists: ["news", "tips"])

  static let content = IssueContent(
    [
      .init(
        title: "Bare roots are in", url: "https://quillet.example/news/bare-roots/",
        summary: "From November.", section: "news"),
      .init(
        title: "A <b>sale</b>", url: "https://quillet.example/news/sale/?a=1&b=2", section: "news"),
      .init(title: "Prune now", url: "https://quillet.example/tips/prune/", section: "tips"),
    ], lists: ["news", "tips"])

  static func reader(
    _ name: String? = "Maud Pengelly", id: String = "k7m2", fields: [String: String] = [:],
    interests: Set<String> = []
  ) throws -> Reader {
    Reader(
      contact: Contact(
        id: id, email: try EmailAddress("maud@example.org"), name: name, createdAt: 0),
      fields: fields, interests: interests)
  }

  static let links = ReaderLinks(
    unsubscribe: "https://quillet.example/rapport/list/unsubscribe/t0k3n",
    preferences: "https://quillet.example/rapport/list/preferences/t0k3n")

  static let moment = Timestamp(seconds: 1_772_355_600)

  static func issue(_ body: String, subject: String = "Spring") -> Issue {
    Issue(
      name: "spring", path: "content/newsletters/spring.md", kind: .newsletter,
      subject: .init(subject, line: 2, column: 10), audience: Audience(list: "news"), body: body,
      bodyLine: 4)
  }

  static func compiled(_ body: String, subject: String = "Spring") throws -> CompiledIssue {
    try CompiledIssue(issue(body, subject: subject), names: names)
  }

  /// The merged message for a reader.
  static func message(
    _ body: String, subject: String = "Spring", for reader: Reader? = nil,
    segments: Set<String> = []
  ) throws -> MailMessage {
    try compiled(body, subject: subject).message(
      for: reader ?? Sample.reader(), links: links, content: content, segments: segments,
      at: moment)
  }

  /// The merged HTML without the frame round it.
  static func html(
    _ body: String, for reader: Reader? = nil, segments: Set<String> = [],
    content: IssueContent = Sample.content
  ) throws -> String {
    let issue = try compiled(body)
    let reader = try reader ?? Sample.reader()
    let record = issue.record(for: reader, links, content, segments).whole
    return String(decoding: try issue.merged(issue.page, record, reader), as: UTF8.self)
  }

  /// The merged text without what stands below it.
  static func text(
    _ body: String, for reader: Reader? = nil, segments: Set<String> = []
  ) throws -> String {
    let text = try message(body, for: reader, segments: segments).text
    return String(text[..<(text.firstRange(of: "\n* * *")?.lowerBound ?? text.endIndex)])
  }

  /// What is wrong with a body, one line each.
  static func complaints(_ body: String, subject: String = "Spring") -> [String] {
    do {
      _ = try compiled(body, subject: subject)
      return []
    } catch let findings as Findings {
      return findings.all.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }
}
