/// That a mail to somebody came back, or that they complained about it.
public struct NotedBounce: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable {
    /// There is no such mailbox.
    case hard
    /// It may work another time; several of them count as one that does not.
    case soft
    /// The receiver objected to the sender or the content; it never counts against the reader.
    case policy
    /// The reader called it spam.
    case complaint
  }

  /// By which the same report is known when it comes again.
  public var report: String
  public var kind: Kind
  /// Nil where it is not known which.
  public var issue: String?
  /// The receiver's code, like `5.1.1` (RFC 3463), or the kind of complaint.
  public var status: String?
  /// Seconds since 1970.
  public var at: Int

  public init(report: String, kind: Kind, issue: String?, status: String?, at: Int) {
    (self.report, self.kind, self.issue) = (report, kind, issue)
    (self.status, self.at) = (status, at)
  }
}

extension Suppression {
  /// By what came back from their mailbox.
  public static let bounced = "bounced"
  /// As they called a mail spam.
  public static let complained = "complained"
}
