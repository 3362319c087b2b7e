extension SiteSettings {
  static let peopleKeys = [
    SettingKey(
      "contacts.fields", "names and what they hold",
      "What is kept of a person beside name and address: type, default and purpose of each."),
    SettingKey(
      "contacts.interests", "names and titles", "What readers may say that they care for."),
    SettingKey("lists", "names and titles", "The lists that people may join."),
    SettingKey(
      "segments", "names and conditions", "Groups of readers, worked out when they are asked for."),
  ]
}
