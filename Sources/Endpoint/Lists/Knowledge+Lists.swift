import Contacts
import Settings

extension Knowledge {
  /// What site.yaml says of people. Read when it is asked for; mistakes in it were told when the
  /// site was built.
  var contacts: ContactSettings {
    var settings = ContactSettings()
    settings.lists = Self.titled(self.settings.lists).map {
      MailingList(name: $0.name, title: $0.title, description: $0.description)
    }
    settings.interests = Self.titled(self.settings.contacts?["interests"]).map {
      Interest(name: $0.name, title: $0.title)
    }
    return settings
  }

  /// Of a list that site.yaml has no more, or never had, one made of its name.
  func title(ofList name: String) -> String {
    contacts.list(name)?.title ?? SiteSettings.title(fromName: name)
  }

  private static func titled(
    _ node: Node?
  ) -> [(name: String, title: String, description: String?)] {
    (node?.mapping?.entries ?? []).map { entry in
      let title = entry.value.text ?? entry.value["title"]?.text
      return (
        entry.key, title ?? SiteSettings.title(fromName: entry.key),
        entry.value["description"]?.text
      )
    }
  }
}
