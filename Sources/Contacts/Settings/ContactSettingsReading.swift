public import Settings
public import Vocabulary

extension ContactSettings {
  /// What site.yaml says of people. Each mistake becomes a finding, and what it is about counts as
  /// not written; only a segment stays, with nobody in it.
  ///
  /// `forms` are the names of all forms; nil where nobody knows them.
  public static func read(
    _ settings: SiteSettings, forms: [String]? = nil, path: String, findings: inout [Finding]
  ) -> ContactSettings {
    read(
      contacts: settings.contacts, lists: settings.lists, segments: settings.segments, forms: forms,
      path: path, findings: &findings)
  }

  /// The same from the values of its three keys.
  public static func read(
    contacts: Node?, lists: Node?, segments: Node?, forms: [String]? = nil, path: String,
    findings: inout [Finding]
  ) -> ContactSettings {
    var reading = Reading(.empty, path: path)
    var result = ContactSettings()
    result.forms = forms
    if let contacts, !contacts.isNull {
      (result.fields, result.interests) =
        reading.mapping(contacts, named: "contacts") { $0.fieldsAndInterests() } ?? ([], [])
    }
    if let lists, !lists.isNull {
      result.lists = reading.mapping(lists, named: "lists") { $0.lists() } ?? []
    }
    if let segments, !segments.isNull {
      var reader = ConditionReader(result)
      result.segments =
        reading.mapping(segments, named: "segments") { reader.segments(&$0) } ?? []
    }
    findings += reading.findings
    return result
  }
}

extension Reading {
  fileprivate mutating func fieldsAndInterests() -> ([ContactField], [Interest]) {
    let fields = named("fields") { entry, inner in inner.field(entry) }
    let interests = named("interests") { entry, inner in
      inner.isName(entry) ? Interest(name: entry.key, title: inner.title(entry)) : nil
    }
    unknownKeys()
    return ((fields ?? []).map(\.value), (interests ?? []).map(\.value))
  }

  fileprivate mutating func lists() -> [MailingList] {
    mapping.entries.compactMap { entry in
      guard isName(entry) else { return nil }
      guard entry.value.mapping != nil else {
        return MailingList(name: entry.key, title: title(entry))
      }
      return mapping(entry.value, named: name(entry)) { inner in
        let list = MailingList(
          name: entry.key, title: inner.line("title") ?? SiteSettings.title(fromName: entry.key),
          description: inner.line("description"))
        inner.unknownKeys()
        return list
      }
    }
  }
}
