public import Contacts
public import Forms
public import Store
public import Vocabulary

/// What the sender of a submission agreed to, kept beside their address, and that they sent it.
public enum Agreement {
  /// Somebody is to be on a list as soon as the owner of the mailbox says so.
  public struct Request: Sendable {
    public let contact: Contact
    public let list: String
  }

  /// Notes it when the submission is taken, or when it comes out of the spam box. What is noted is
  /// the sentence that was stored as the answer: the one that the visitor read. Who agreed to
  /// nothing becomes no contact by that; who is one has the form on their time line.
  ///
  /// Returns whom there is to ask by mail.
  @discardableResult
  public static func note(
    in answers: [StoredAnswer], to form: FormDefinition, of submission: Submission,
    _ chance: Chance, in session: any Session
  ) throws -> Request? {
    let consents = form.consents.compactMap { name in
      answers.first { $0.field == name }.map { (field: name, wording: $0.value) }
    }
    guard let email = submission.email else { return nil }
    let now = submission.receivedAt
    let sender =
      consents.isEmpty
      ? try session.contact(email) : try session.noteContact(email, id: chance.rowID(), at: now)
    guard let contact = sender else { return nil }
    try session.noteEvent(
      ContactEvent(.form, submission.form, reference: submission.reference.text, at: now),
      of: contact, id: chance.rowID())
    var request: Request?
    for (field, wording) in consents {
      let list = form.subscription.flatMap { $0.field == field ? $0.list : nil }
      try session.noteConsent(
        Consent(
          email: email, subject: list ?? field, wording: wording, form: submission.form,
          formVersion: submission.version, reference: submission.reference.text, givenAt: now),
        id: chance.rowID(), by: contact)
      guard let list else { continue }
      try session.noteEvent(
        ContactEvent(.asked, list, reference: submission.reference.text, at: now), of: contact,
        id: chance.rowID())
      if try session.subscribe(contact, to: list, at: now) == .pending {
        request = Request(contact: contact, list: list)
      }
    }
    return request
  }
}

extension FormDefinition {
  /// The names of the fields that ask for one.
  fileprivate var consents: [String] {
    fields.compactMap { if case .consent = $0.kind { $0.name } else { nil } }
  }
}
