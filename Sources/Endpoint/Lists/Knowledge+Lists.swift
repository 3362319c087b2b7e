import Contacts
import Settings
import Vocabulary

extension Knowledge {
  /// What site.yaml says of people. Read when it is asked for; mistakes in it were told when the
  /// site was built.
  var contacts: ContactSettings {
    var told: [Finding] = []
    return ContactSettings.read(
      contacts: settings.contacts, lists: settings.lists, segments: nil, path: "site.json",
      findings: &told)
  }

  /// Of a list that site.yaml has no more, or never had, one made of its name.
  func title(ofList name: String) -> String {
    contacts.list(name)?.title ?? SiteSettings.title(fromName: name)
  }
}
