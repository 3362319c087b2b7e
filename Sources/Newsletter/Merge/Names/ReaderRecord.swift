import Contacts
import Settings
import Templates
import Vocabulary

extension IssueShape {
  /// What the names mean for one reader, without subject and preheader.
  func values(
    for reader: Reader, segments names: Set<String>, links: ReaderLinks, site: Value,
    list title: String, content: IssueContent
  ) -> [Value] {
    var values: [Value] = [
      .missing, .missing, Value(reader.contact.name.map(ReaderValue.line)?.nonEmpty),
      .text(reader.contact.email.text), .text(title), .text(reader.contact.id), site,
      .record(record(of: links)),
      .record(Record(interests, interestNames.map { .flag(reader.interests.contains($0)) })),
      .record(Record(segments, segmentNames.map { .flag(names.contains($0)) })),
    ]
    values.reserveCapacity(root.fields.count)
    for field in fields { values.append(value(of: field, reader)) }
    for list in lists { values.append(content.list(list)) }
    return values
  }

  func site(_ names: IssueNames) -> Value {
    .record(
      Record(
        site,
        [
          .text(names.title), .text(names.base?.description ?? ""),
          .text(names.language),
        ]))
  }

  private func record(of links: ReaderLinks) -> Record {
    Record(
      self.links,
      [
        .text(links.unsubscribe), .text(links.preferences), link("view", links.view),
        link("form", links.form),
      ])
  }

  /// One that the issue is sure to have is empty where nobody gave it, which every check refuses.
  private func link(_ name: String, _ url: String?) -> Value {
    if let url { return .text(url) }
    let isSure = links.slot(of: name).map { !links.fields[$0].isOptional } ?? false
    return isSure ? .text("") : .missing
  }

  private func value(of field: ContactField, _ reader: Reader) -> Value {
    let own = reader.fields[field.name].flatMap { $0.isEmpty ? nil : $0 }
    return own.flatMap { ReaderValue.of($0, field.kind) }
      ?? field.fallback.flatMap { ReaderValue.of($0, field.kind) }
      ?? (field.kind == .flag ? .flag(false) : .missing)
  }
}

extension String {
  fileprivate var nonEmpty: String? { utf8.allSatisfy { $0 == 0x20 } ? nil : self }
}
