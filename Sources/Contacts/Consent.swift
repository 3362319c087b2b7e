public import Vocabulary

/// That somebody agreed to something: which sentence, when and where.
public struct Consent: Sendable, Hashable {
  public var email: EmailAddress
  /// The list that was joined, or the form's field that was ticked.
  public var subject: String
  /// The sentence beside the box, with its promise.
  public var wording: String
  public var form: String, formVersion: String
  /// Of the submission that it came with.
  public var reference: String
  /// Seconds since 1970.
  public var givenAt: Int
  /// When the owner of the mailbox said that it was they; nil where nobody did.
  public var confirmedAt: Int?

  public init(
    email: EmailAddress, subject: String, wording: String, form: String, formVersion: String,
    reference: String, givenAt: Int, confirmedAt: Int? = nil
  ) {
    (self.email, self.subject, self.wording) = (email, subject, wording)
    (self.form, self.formVersion) = (form, formVersion)
    (self.reference, self.givenAt, self.confirmedAt) = (reference, givenAt, confirmedAt)
  }
}
