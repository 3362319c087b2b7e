import Contacts
import Vocabulary

/// A list, or a segment of one.
struct ReaderGroup: Sendable {
  let name: String, title: String
  let isSegment: Bool
  let audience: Audience

  /// The one that was asked for.
  static func chosen(
    _ name: String, list: String?, from groups: [ReaderGroup]
  ) throws(GroupFailure) -> ReaderGroup {
    let named = groups.filter { $0.name == name }
    guard let first = named.first else {
      throw .unknown(name, among: Set(groups.map(\.name)).sorted())
    }
    guard let list else {
      // A list goes before a segment of its name.
      guard named.count == 1 || !first.isSegment else {
        throw .ofWhichList(name, among: named.map(\.audience.list))
      }
      return first
    }
    guard let group = named.first(where: { $0.audience.list == list }) else {
      throw .notOfList(name, list, among: named.map(\.audience.list))
    }
    return group
  }
}

extension ContactSettings {
  /// A segment that names no list is one of each.
  var groups: [ReaderGroup] {
    lists.map {
      ReaderGroup(
        name: $0.name, title: $0.title, isSegment: false, audience: Audience(list: $0.name))
    }
      + segments.flatMap { segment in
        (segment.condition.list.map { [$0] } ?? lists.map(\.name)).map {
          ReaderGroup(
            name: segment.name, title: segment.title, isSegment: true,
            audience: Audience(list: $0, condition: segment.condition))
        }
      }
  }
}

/// Why nobody's readers can be shown.
enum GroupFailure: Failure, Equatable {
  case unknown(String, among: [String])
  case ofWhichList(String, among: [String])
  case notOfList(String, String, among: [String])

  var description: String {
    switch self {
    case .unknown(let name, _): "there is no list or segment “\(name)”"
    case .ofWhichList(let name, _): "the segment “\(name)” does not say of which list"
    case .notOfList(let name, let list, _): "“\(name)” is not of the list “\(list)”"
    }
  }

  var advice: String? {
    switch self {
    case .unknown(let name, let known):
      NearestName.question(name, among: known)
        ?? (known.isEmpty
          ? "Declare one in site/site.yaml." : "There are \(known.joined(separator: ", ")).")
    case .ofWhichList(_, let lists): "Add --list and one of: \(lists.joined(separator: ", "))."
    case .notOfList(_, _, let lists): "It is of: \(lists.joined(separator: ", "))."
    }
  }
}
