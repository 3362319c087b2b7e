public import Contacts
public import Mail
public import Vocabulary

/// An issue as its author wrote it: a file of `content/newsletters`.
public struct Issue: Sendable {
  /// The file's name without date and ending: `spring-list`. Never reused.
  public var name: String
  /// From the owner's folder: `content/newsletters/2026-03-01-spring-list.md`.
  public var path: String
  public var kind: Kind
  /// Mustache, like the body.
  public var subject: Placed, preheader: Placed?
  public var from: Mailbox?, replyTo: Mailbox?
  public var audience: Audience
  public var schedule: Schedule?
  /// When it goes out again and again; then it has no one moment.
  public var recurrence: Recurrence?
  /// Files beside the issue.
  public var attachments: [Placed] = []
  /// Whether it is published on the site too.
  public var isArchived = true
  /// Not sent, and not published.
  public var isDraft = false
  /// Whether it has a page on the site.
  public var isPublished: Bool { isArchived && !isDraft }
  public var date: Timestamp?
  /// Of a digest: its sections and terms, where they stand.
  public var sections: [Placed] = []
  /// Markdown with Mustache, and the line of the file it begins on.
  public var body: String
  public var bodyLine: Int

  public enum Kind: Sendable, Hashable {
    case newsletter, notice, offer
    /// Pages new since the reader's last one, of these sections or terms.
    case digest(of: [String])
    /// Sent when a list is confirmed, and so many days after it.
    case welcome, drip(days: Int)
    /// Asks to fill in a form, by a token of the reader's own; and once more who has not.
    case invitation(form: String), reminder(form: String, of: String)
  }

  public struct Schedule: Sendable, Hashable {
    public var at: Timestamp
    /// Not sent at all when it is later than this.
    public var tooLate: Timestamp?

    public init(at: Timestamp, tooLate: Timestamp? = nil) {
      (self.at, self.tooLate) = (at, tooLate)
    }
  }

  /// A value with the place where it stands.
  public struct Placed: Sendable, Hashable {
    public var text: String
    public var line: Int, column: Int

    public init(_ text: String, line: Int, column: Int) {
      (self.text, self.line, self.column) = (text, line, column)
    }
  }

  public init(
    name: String, path: String, kind: Kind, subject: Placed, audience: Audience, body: String,
    bodyLine: Int
  ) {
    (self.name, self.path, self.kind, self.subject) = (name, path, kind, subject)
    (self.audience, self.body, self.bodyLine) = (audience, body, bodyLine)
  }
}
