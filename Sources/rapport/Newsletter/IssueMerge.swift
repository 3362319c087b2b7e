import Contacts
import Content
import Endpoint
import Mail
import Newsletter
import Outbox
import Settings
import Site
import Vocabulary

/// An issue put together once, to be merged for one reader after the other.
struct IssueMerge: Sendable {
  let newsletters: Newsletters
  let issue: Issue
  let links: IssueLinks
  let post: IssuePost
  private let compiled: CompiledIssue
  private let files: IssueFiles
  let news: IssueNews

  /// Throws `Findings` where the issue has an error.
  init(
    _ issue: Issue, of newsletters: Newsletters, seal: ContactSeal, post: IssuePost = .none
  ) throws {
    (self.newsletters, self.issue, self.post) = (newsletters, issue, post)
    links = IssueLinks(
      lists: ListLinks(
        seal: seal, baseURL: newsletters.baseURL, prefix: newsletters.settings.endpointPrefix),
      issue: issue,
      view: issue.isPublished
        ? newsletters.pages.address(ofFile: issue.path) : nil, seal: seal)
    let clicks = ClickLinks(
      seal: seal, baseURL: newsletters.baseURL, prefix: newsletters.settings.endpointPrefix)
    compiled = try newsletters.compiled(
      issue, redirect: post.counts ? { clicks.address(of: $0, in: issue.name) } : nil)
    files = try IssueFiles(issue, in: .onDisk(newsletters.source))
    news = newsletters.news
  }

  func message(for reader: Reader, _ around: Surroundings) throws -> MailMessage {
    try message(for: reader, links.links(of: reader), around)
  }

  private func message(
    for reader: Reader, _ links: ReaderLinks, _ around: Surroundings
  ) throws -> MailMessage {
    let id = reader.contact.id
    var message = try compiled.message(
      for: reader, links: links, content: around.content[id] ?? news.whole,
      segments: around.segments[id] ?? [], at: newsletters.now)
    let names = compiled.attachmentNames(for: reader)
    message.attachments =
      SampleReaders.isOne(id)
      ? files.shared(names) : try files.files(names, of: issue.name, for: id)
    return message
  }
}

extension IssueMerge {
  /// The links that lead through a redirect.
  var counted: [CountedLink] { compiled.counted }

  /// The message as the outbox and the folder take it.
  func mail(for reader: Reader, _ around: Surroundings) throws -> WaitingMail {
    try mail(message(for: reader, around), kind: "issue", about: nil)
  }

  /// What somebody else gets to look at. It is about its reader, with whom it is forgotten.
  func test(
    as reader: Reader, _ around: Surroundings, to recipient: EmailAddress, chance: Chance
  ) throws -> WaitingMail {
    var message = try message(for: reader, links.harmless(), around)
    message.subject = "[Test] \(message.subject)"
    message.to = Mailbox(recipient)
    let once = chance.bytes(8).map { String($0, radix: 16) }.joined(separator: "-")
    message.messageID = MessageID.make(
      "test", of: issue.name, once, domain: message.from.address.domain)
    return try mail(message, kind: "test", about: reader.contact.id)
  }

  private func mail(_ message: MailMessage, kind: String, about id: String?) throws -> WaitingMail {
    WaitingMail(
      messageID: message.messageID, kind: kind, sender: message.from.address,
      recipient: message.to.address, reference: id, message: try message.written())
  }
}
