extension SiteSettings {
  /// Declared here, where all keys of site.yaml are, and read in `Contacts`.
  static let peopleKeys = [
    SettingKey(
      "contacts.fields", "names and titles, or mappings",
      "What is kept of a person beside name and address. A field is `{{town}}` in an issue."),
    SettingKey("contacts.fields.<name>.title", "text", "Its title; its name if not given."),
    SettingKey(
      "contacts.fields.<name>.type", "one of text, number, date, flag", "text",
      "What its values are. Numbers and dates can be compared by size."),
    SettingKey(
      "contacts.fields.<name>.default", "a value",
      "What an issue says to a reader of whom the value is not known."),
    SettingKey(
      "contacts.fields.<name>.purpose", "text",
      "Why you keep it; printed on the page about privacy."),
    SettingKey(
      "contacts.interests", "names and titles", "What readers may say that they care for."),
    SettingKey("lists", "names and titles, or mappings", "The lists that people may join."),
    SettingKey("lists.<name>.title", "text", "Its title; its name if not given."),
    SettingKey("lists.<name>.description", "text", "A sentence for whoever thinks of joining."),
    SettingKey(
      "segments", "names and conditions",
      "Groups of readers, worked out when they are asked for; see contacts.md."),
    SettingKey("segments.<name>.title", "text", "Its title; its name if not given."),
  ]
}
