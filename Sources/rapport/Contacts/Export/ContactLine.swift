import Contacts
import Vocabulary

/// A person as a line of JSON, which an import reads again. Keys are only ever added.
struct ContactLine: Encodable {
  let email: String, name: String?
  let knownSince: String
  let fields: [String: String]
  let interests: [String]
  let lists: [ContactReport.OnList]

  init(_ one: ExportedContact) {
    let contact = one.reader.contact
    (email, name) = (contact.email.text, contact.name)
    knownSince = Timestamp(seconds: contact.createdAt).description
    (fields, interests) = (one.reader.fields, one.reader.interests.sorted())
    lists = one.subscriptions.map {
      ContactReport.OnList(
        list: $0.list, state: $0.state.rawValue,
        since: Timestamp(seconds: $0.changedAt).description)
    }
  }
}
