public import Contacts
public import Mail
import Markdown
import Templates
public import Vocabulary

extension CompiledIssue {
  /// The issue for one reader. `segments` are the names of those that they belong to; the moment
  /// is the mail's date.
  ///
  /// The same reader is sent the same bytes, whenever it is made: no chance takes part, and the
  /// Message-ID is made of issue and contact (mail-M2).
  public func message(
    for reader: Reader, links: ReaderLinks, content: IssueContent = .empty,
    segments: Set<String> = [], at moment: Timestamp
  ) throws(MergeFailure) -> MailMessage {
    let record = record(for: reader, links, content, segments)
    let name = reader.contact.name.map(ReaderValue.line)
    var message = MailMessage(
      from: from, to: Mailbox(reader.contact.email, name: name), replyTo: issue.replyTo,
      subject: record.subject, text: "", date: moment,
      messageID: MessageID.make(
        "issue", of: issue.name, reader.contact.id, domain: from.address.domain),
      automatic: issue.kind.isAutomatic ? .generated : nil)
    try MailText.layout(merged(text, record.whole, reader), into: &message.textBytes)
    message.htmlBytes = try merged(html, record.whole, reader)
    message.list = list
    message.list?.unsubscribe = links.unsubscribe
    return message
  }

  func record(
    for reader: Reader, _ links: ReaderLinks, _ content: IssueContent, _ segments: Set<String>
  ) -> (whole: Record, subject: String) {
    var values = shape.values(
      for: reader, segments: segments, links: links, site: site, list: list.title,
      content: content)
    let bare = Record(shape.root, values)
    let subject = ReaderValue.line(self.subject.render(bare, environment: environment))
    values[0] = .text(subject)
    values[1] = Value(preheader?.render(bare, environment: environment))
    return (Record(shape.root, values), subject)
  }

  func merged(
    _ template: Template, _ record: Record, _ reader: Reader
  ) throws(MergeFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    let isWhole = template.render(
      record, into: &bytes, environment: environment, within: .mail)
    guard isWhole else { throw .tooLong(issue: issue.name, contact: reader.contact.id) }
    return bytes
  }
}

extension RenderLimits {
  /// Far above any newsletter: Gmail clips at 102 KB (mail-P10).
  fileprivate static let mail = RenderLimits(rounds: 5_000, bytes: 1_000_000)
}

extension Issue.Kind {
  /// Whether an event sends it and nobody by hand (mail-L10).
  public var isAutomatic: Bool {
    switch self {
    case .digest, .welcome, .drip: true
    case .newsletter, .notice, .offer, .invitation, .reminder: false
    }
  }
}
