public import Vocabulary

/// What a visitor sent, as it is kept: everything but the answers.
public struct Submission: Sendable, Hashable {
  public enum State: String, Sendable, Hashable, CaseIterable { case received, spam, closed }

  public var reference: Reference
  public var form: String, version: String
  public var language: String
  /// The path of the page it was sent from.
  public var page: String?
  /// Moments are seconds since 1970.
  public var receivedAt: Int
  public var state: State
  /// How much it looks like spam, and why: words with commas between.
  public var score: Int, reasons: String
  /// Of the token it was sent with; no two have the same.
  public var nonce: String
  /// A keyed hash of the answers, which tells a double click from a second letter.
  public var digest: String
  public var route: String?
  /// By when its sender was promised to hear from us.
  public var dueAt: Int?
  public var email: EmailAddress?
  /// When the address is forgotten, where that is sooner than the rest.
  public var emailForgetAt: Int?
  public var total: Money?
  public var forgetAt: Int

  public init(
    reference: Reference, form: String, version: String, language: String, page: String? = nil,
    receivedAt: Int, state: State = .received, score: Int = 0, reasons: String = "",
    nonce: String, digest: String = "", route: String? = nil, dueAt: Int? = nil,
    email: EmailAddress? = nil, emailForgetAt: Int? = nil, total: Money? = nil, forgetAt: Int
  ) {
    (self.reference, self.form, self.version) = (reference, form, version)
    (self.language, self.page, self.receivedAt) = (language, page, receivedAt)
    (self.state, self.score, self.reasons) = (state, score, reasons)
    (self.nonce, self.digest, self.route, self.dueAt) = (nonce, digest, route, dueAt)
    (self.email, self.emailForgetAt) = (email, emailForgetAt)
    (self.total, self.forgetAt) = (total, forgetAt)
  }
}

/// One value of an answer, as it is kept.
public struct StoredAnswer: Sendable, Hashable {
  public var field: String, value: String
  /// Nil where it is kept as long as its submission.
  public var forgetAt: Int?

  public init(field: String, value: String, forgetAt: Int? = nil) {
    (self.field, self.value, self.forgetAt) = (field, value, forgetAt)
  }
}

/// A file that came with a submission.
public struct StoredUpload: Sendable, Hashable {
  /// Below `data/uploads`.
  public var storedName: String
  public var field: String
  /// As its sender called it.
  public var name: String
  public var mediaType: String
  public var size: Int
  public var forgetAt: Int?

  public init(
    storedName: String, field: String, name: String, mediaType: String, size: Int,
    forgetAt: Int? = nil
  ) {
    (self.storedName, self.field, self.name) = (storedName, field, name)
    (self.mediaType, self.size, self.forgetAt) = (mediaType, size, forgetAt)
  }
}
