import Contacts
import Vocabulary

/// A person as the commands show them. Keys are only ever added.
struct ContactReport: Encodable {
  struct OnList: Encodable { let list, state, since: String }
  struct Agreed: Encodable {
    let subject, wording, form, formVersion, reference, at: String
    /// When the owner of the mailbox said that it was they.
    let confirmed: String?
  }
  struct Happened: Encodable {
    let kind, subject: String
    let reference: String?
    let at: String
  }

  let email: String
  let name: String?
  let since: String
  /// When they last did something themselves.
  var seen: String?
  var fields: [String: String]?
  var interests: [String]?
  var subscriptions: [OnList]?
  var consents: [Agreed]?
  var timeLine: [Happened]?

  init(_ contact: Contact) {
    (email, name) = (contact.email.text, contact.name)
    since = Self.moment(contact.createdAt)
  }

  init(_ reader: Reader) {
    self.init(reader.contact)
    (fields, interests) = (reader.fields, reader.interests.sorted())
  }

  init(_ contact: Contact, subscriptions: [Subscription], consents: [Consent]) {
    self.init(contact)
    self.subscriptions = subscriptions.map(OnList.init)
    self.consents = consents.map {
      Agreed(
        subject: $0.subject, wording: $0.wording, form: $0.form, formVersion: $0.formVersion,
        reference: $0.reference, at: Self.moment($0.givenAt),
        confirmed: $0.confirmedAt.map(Self.moment))
    }
  }

  init(
    _ reader: Reader, subscriptions: [Subscription], consents: [Consent], timeLine: [ContactEvent],
    seenAt: Int?
  ) {
    self.init(reader.contact, subscriptions: subscriptions, consents: consents)
    (fields, interests) = (reader.fields, reader.interests.sorted())
    self.timeLine = timeLine.map {
      Happened(
        kind: $0.kind.rawValue, subject: $0.subject, reference: $0.reference,
        at: Self.moment($0.at))
    }
    seen = seenAt.map(Self.moment)
  }

  fileprivate static func moment(_ seconds: Int) -> String {
    Timestamp(seconds: seconds).description
  }
}

extension ContactReport.OnList {
  init(_ subscription: Subscription) {
    (list, state) = (subscription.list, subscription.state.rawValue)
    since = ContactReport.moment(subscription.changedAt)
  }

  var line: String { "list \(list): \(state) since \(since)" }
}
