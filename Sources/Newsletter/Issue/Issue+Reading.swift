public import Contacts
import Mail
public import Settings
public import Vocabulary

extension Issue {
  /// Reads a file of `content/newsletters`. Nil where what is missing cannot be guessed: a subject,
  /// whom it is for. Each mistake becomes a finding with its place.
  ///
  /// `others` are the names of all issues; nil where nobody knows them.
  public static func read(
    _ bytes: [UInt8], path: String, settings: SiteSettings, contacts: ContactSettings,
    among others: [String]? = nil, findings: inout [Finding]
  ) -> Issue? {
    let front = FrontMatter.split(bytes, path: path)
    var reading = Reading(front.mapping, path: path, zone: settings.zone)
    let issue = reading.issue(
      named: IssueName.of(path), settings: settings, contacts: contacts, among: others,
      body: String(decoding: bytes[front.body], as: UTF8.self), line: front.bodyLine)
    reading.doubledSpellings()
    reading.unknownKeys(reserved: settings.taxonomies.map(\.name) + pageKeys)
    findings += front.findings + reading.findings
    return front.findings.contains { $0.weight == .error } ? nil : issue
  }

  /// An issue is a page of the archive too.
  private static let pageKeys = [
    "title", "description", "summary", "date", "updated", "publish", "expires", "draft", "slug",
    "url", "aliases", "weight", "template", "image", "menu", "language", "tags",
  ]
}

extension Reading {
  fileprivate mutating func issue(
    named name: String, settings: SiteSettings, contacts: ContactSettings,
    among others: [String]?, body: String, line: Int
  ) -> Issue? {
    let subject = subject()
    let audience = issueAudience(contacts)
    let kind = issueKind(forms: contacts.forms, issues: others?.filter { $0 != name })
    let schedule = schedule(), recurrence = recurrence()
    let isDraft = flag("draft") ?? false
    let from = sender("from"), replyTo = sender("reply-to")
    guard let subject, let audience, let kind else { return nil }
    var issue = Issue(
      name: name, path: path, kind: kind, subject: subject, audience: audience, body: body,
      bodyLine: line)
    issue.preheader = placed("preheader", or: ["preview"])
    issue.from = from ?? settings.sender.map { Mailbox($0.address, name: $0.name) }
    (issue.replyTo, issue.schedule, issue.isDraft) = (replyTo, schedule, isDraft)
    issue.recurrence = recurrence
    issue.attachments = attachments()
    // Who is invited by name has nothing to show the world.
    issue.isArchived = flag("archive") ?? kind.isArchivedByItself
    issue.date = timestamp("date")
    if case .digest = kind { issue.sections = names("digest") }
    return issue
  }

  private mutating func subject() -> Issue.Placed? {
    // The title is asked for too, or else it would be a key that nobody knows.
    let title = placed("title")
    if let subject = placed("subject") ?? title { return subject }
    report(
      .error, line: 1, column: 1, "this issue has no subject",
      advice: "Write “subject: ” and a few words between the lines “---” at its top.")
    return nil
  }

  private mutating func sender(_ key: String) -> Mailbox? {
    guard let text = line(key), let node = node(key) else { return nil }
    if let sender = Sender(text) { return Mailbox(sender.address, name: sender.name) }
    report(
      .error, at: node, "“\(key)” should be an e-mail address, and this is \(describe(node))",
      advice: "Write it like “\(key): Corner Bakery <hello@example.org>”.")
    return nil
  }

  private mutating func attachments() -> [Issue.Placed] {
    guard let node = node("attachments", or: ["attachment"]), texts("attachments") != nil else {
      return []
    }
    return (node.sequence ?? [node]).compactMap { item in
      guard let name = item.text else { return nil }
      guard !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else {
        report(
          .error, at: item, "“\(name)” does not lie beside the issue",
          advice: "Put the file into the folder of the issue, and write its name.")
        return nil
      }
      return Issue.Placed(name, line: item.line, column: item.column)
    }
  }

  private mutating func names(_ key: String) -> [Issue.Placed] {
    guard let node = node(key) else { return [] }
    return (node.sequence ?? [node]).compactMap { item in
      item.text.map { Issue.Placed($0, line: item.line, column: item.column) }
    }
  }

  /// A text on one line, with its place.
  mutating func placed(_ key: String, or aliases: [String] = []) -> Issue.Placed? {
    guard let text = line(key, or: aliases), let node = node(key, or: aliases) else { return nil }
    // Behind the quotation mark, where there is one.
    return Issue.Placed(text, line: node.line, column: node.column + (node.isQuoted ? 1 : 0))
  }
}

extension Issue.Kind {
  fileprivate var isArchivedByItself: Bool {
    switch self {
    case .newsletter, .notice, .offer: true
    case .digest, .welcome, .drip, .invitation, .reminder: false
    }
  }
}
