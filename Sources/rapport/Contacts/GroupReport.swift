import Contacts
import Store
import Vocabulary

/// A list or a segment as the commands show it. Keys are only ever added.
struct GroupReport: Encodable {
  let kind, name, title, list: String
  let readers: Int
  /// The first of them, where they were asked for.
  var people: [ContactReport]?

  init(_ group: ReaderGroup, in session: any Session, at now: Int) throws {
    kind = group.isSegment ? "segment" : "list"
    (name, title, list) = (group.name, group.title, group.audience.list)
    readers = try session.readerCount(of: group.audience, at: now)
  }

  init(_ group: ReaderGroup, showing limit: Int, in session: any Session, at now: Int) throws {
    try self.init(group, in: session, at: now)
    var people: [ContactReport] = []
    var last: String?
    while people.count < limit {
      let page = try session.readers(
        of: group.audience, after: last, count: min(limit - people.count, 500), at: now)
      guard let end = page.last else { break }
      people += page.map { ContactReport($0) }
      last = end.contact.id
    }
    self.people = people
  }

  /// `segment hedgers (news)`
  var label: String { kind == "list" ? "list \(name)" : "segment \(name) (\(list))" }

  func line(width: Int) -> String {
    let count = String(readers)
    return label.padding(to: width) + String(repeating: " ", count: max(1, 8 - count.count))
      + "\(count)  \(title)"
  }

  /// `87 readers, 50 of them shown`
  var closing: String {
    let shown = people?.count ?? 0
    let all = readers == 1 ? "1 reader" : "\(readers) readers"
    return shown < readers ? "\(all), \(shown) of them shown" : all
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
