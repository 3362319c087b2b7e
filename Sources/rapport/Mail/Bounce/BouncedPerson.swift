import Contacts
import Mail
import Vocabulary

/// Somebody whom a report is about, and what was done. Keys are only ever added.
struct BouncedPerson: Encodable, Sendable {
  /// By what they were found.
  enum Found: String, Encodable {
    /// The address that the report came to, which is theirs alone.
    case token
    /// The Message-ID of the mail that came back.
    case message
    /// What the report says to programs, or to people.
    case report, text
  }

  enum Done: String, Encodable {
    case suppressed, counted
    /// It had been counted before.
    case known
    /// The mail is still on its way.
    case waiting
    /// Nobody is known by that address, or no issue was ever sent to them.
    case nobody
    case notMailed = "not-mailed"
    /// The address that the report came to has no code of ours.
    case forged
  }

  let email: String?
  let found: Found?
  /// As in `BounceOutcome`, or `complaint`.
  let outcome: String
  let issue: String?
  let status: String?
  var done: Done
  /// Like `1 of 3`.
  var softBounces: String?

  /// Nil where nobody is known.
  let contact: Contact?
  let verdict: BounceOutcome

  init(
    _ contact: Contact, found: Found, issue: String?, _ recipient: ReportedRecipient,
    in mail: ReturnedMail
  ) {
    (self.contact, self.found, self.issue) = (contact, found, issue)
    (email, verdict) = (contact.email.text, recipient.outcome)
    status = mail.feedbackType ?? recipient.status
    outcome = mail.word(for: verdict)
    done = verdict == .delayed ? .waiting : .counted
  }

  init(
    _ done: Done, address: EmailAddress? = nil, found: Found? = nil, outcome: BounceOutcome,
    in mail: ReturnedMail
  ) {
    (self.done, email, self.found, verdict) = (done, address?.text, found, outcome)
    (self.outcome, issue, contact) = (mail.word(for: outcome), nil, nil)
    status = mail.feedbackType
  }

  private enum CodingKeys: String, CodingKey {
    case email, found, outcome, issue, status, done, softBounces
  }
}

extension ReturnedMail {
  /// A complaint has no other outcome.
  func word(for outcome: BounceOutcome) -> String {
    kind == .complaint ? kind.rawValue : outcome.rawValue
  }
}
