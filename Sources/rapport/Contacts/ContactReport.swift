import Contacts
import Vocabulary

/// A person as the commands show them. Keys are only ever added.
struct ContactReport: Encodable {
  struct OnList: Encodable { let list, state, since: String }
  struct Agreed: Encodable { let subject, wording, form, formVersion, reference, at: String }

  let email: String
  let name: String?
  let since: String
  var subscriptions: [OnList]?
  var consents: [Agreed]?

  init(_ contact: Contact) {
    (email, name) = (contact.email.text, contact.name)
    since = Timestamp(seconds: contact.createdAt).description
  }

  init(_ contact: Contact, subscriptions: [Subscription], consents: [Consent]) {
    self.init(contact)
    self.subscriptions = subscriptions.map {
      OnList(
        list: $0.list, state: $0.state.rawValue,
        since: Timestamp(seconds: $0.changedAt).description)
    }
    self.consents = consents.map {
      Agreed(
        subject: $0.subject, wording: $0.wording, form: $0.form, formVersion: $0.formVersion,
        reference: $0.reference, at: Timestamp(seconds: $0.givenAt).description)
    }
  }

  /// `ada@example.org  Ada Lovelace`
  var line: String { name.map { "\(email)  \($0.onOneLine)" } ?? email }

  var text: String {
    var lines = [line, "known since \(since)"]
    lines += subscriptions?.map { "list \($0.list): \($0.state) since \($0.since)" } ?? []
    for consent in consents ?? [] {
      lines.append("agreed to \(consent.subject) on \(consent.at), in \(consent.reference):")
      lines.append("  “\(consent.wording.onOneLine)”")
    }
    return lines.joined(separator: "\n")
  }
}
