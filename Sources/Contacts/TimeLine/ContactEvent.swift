/// Something a person did or that was done for them, on one time line whatever room it came by.
public struct ContactEvent: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable {
    /// Sent a form; the subject is its name, the reference the submission's.
    case form
    /// Asked for a list, confirmed it, left it; the subject is the list's name.
    case asked, confirmed, left
    /// Came by an import; the subject is the file's name.
    case imported
    /// Was sent an issue; the subject is its name.
    case issue
    /// Changed what they care for.
    case preferences
    /// A mail to them came back, or they called it spam; the subject is the issue's name if it is
    /// known, the reference the receiver's code or the kind of complaint.
    case bounced, complained
  }

  public var kind: Kind
  public var subject: String
  public var reference: String?
  /// Seconds since 1970.
  public var at: Int

  public init(_ kind: Kind, _ subject: String, reference: String? = nil, at: Int) {
    (self.kind, self.subject, self.reference, self.at) = (kind, subject, reference, at)
  }
}
