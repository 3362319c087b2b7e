import Contacts
import Endpoint
import Newsletter
import Settings
import Vocabulary

/// The links of an issue's messages, each reader's own.
struct IssueLinks: Sendable {
  let lists: ListLinks
  let issue: Issue
  /// The issue's page on the site.
  let view: String?
  let seal: ContactSeal

  func links(of reader: Reader) -> ReaderLinks {
    let id = reader.contact.id
    return ReaderLinks(
      unsubscribe: lists.unsubscribe(contactID: id, list: issue.audience.list, issue: issue.name),
      preferences: lists.preferences(contactID: id), view: view,
      form: issue.kind.form.map { lists.form($0, invitation(to: reader, form: $0)) })
  }

  func invitation(to reader: Reader, form: String) -> InvitationToken {
    InvitationToken(form: form, contactID: reader.contact.id, issue: issue.name, seal)
  }

  /// For a mail that is only a test: nobody has this id, so what is pressed changes nothing.
  func harmless() -> ReaderLinks {
    let id = "test"
    return ReaderLinks(
      unsubscribe: lists.unsubscribe(contactID: id, list: issue.audience.list, issue: issue.name),
      preferences: lists.preferences(contactID: id), view: view,
      form: issue.kind.form.map { form in
        lists.form(
          form, InvitationToken(form: form, contactID: id, issue: issue.name, seal))
      })
  }
}
