import Contacts

/// How much of a person was removed. Keys are only ever added.
struct ErasureReport: Encodable, Equatable {
  let contacts, subscriptions, consents, fields, interests, events, deliveries: Int
  let submissions, mails: Int
  var uploads = 0
  var capturedMails = 0

  init(_ contact: ErasedContact?, deliveries: Int, submissions: Int, mails: Int) {
    contacts = contact == nil ? 0 : 1
    (subscriptions, consents) = (contact?.subscriptions ?? 0, contact?.consents ?? 0)
    (fields, interests) = (contact?.fields ?? 0, contact?.interests ?? 0)
    events = contact?.events ?? 0
    self.deliveries = deliveries
    (self.submissions, self.mails) = (submissions, mails)
  }

  func counting(_ files: (uploads: Int, mails: Int)) -> ErasureReport {
    var report = self
    (report.uploads, report.capturedMails) = files
    return report
  }

  var text: String {
    let all = [
      (contacts, "contact", "contacts"), (subscriptions, "subscription", "subscriptions"),
      (consents, "consent", "consents"), (fields, "field", "fields"),
      (interests, "interest", "interests"), (events, "event", "events"),
      (deliveries, "delivery", "deliveries"),
      (submissions, "submission", "submissions"),
      (uploads, "file", "files"), (mails, "mail of the outbox", "mails of the outbox"),
      (capturedMails, "captured mail", "captured mails"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }
    guard !all.isEmpty else { return "Nothing was kept of this address." }
    return """
      Removed \(all.joined(separator: ", ")).
      Backups in data/backups keep theirs until they are 30 days old.
      """
  }
}
