import Contacts
import Settings
import Vocabulary

extension Reading {
  /// `audience: news`, the name of a list or a segment; `audience: { list: news, all: [...] }`; or
  /// `list: news` alone. Nil, and a finding, for nobody.
  mutating func issueAudience(_ contacts: ContactSettings) -> Audience? {
    let list = line("list")
    guard let node = node("audience") else {
      if let list { return audience(ofList: list, contacts) }
      report(
        .error, line: 1, column: 1, "this issue does not say whom it is for",
        advice: contacts.lists.first.map { "Write “audience: \($0.name)”." }
          ?? "Name a list in site.yaml, like “lists: { news: Our news }”.")
      return nil
    }
    if let name = node.text { return audience(named: name, at: node, contacts) }
    guard node.mapping != nil else {
      report(
        .error, at: node,
        "“audience” should be the name of a list or a segment, and this is \(describe(node))",
        advice: "Write it like “audience: news”, or “audience: { list: news, all: [...] }”.")
      return nil
    }
    return audience(of: node, contacts)
  }

  private mutating func audience(ofList name: String, _ contacts: ContactSettings) -> Audience? {
    guard let node = node("list") else { return nil }
    return audience(named: name, at: node, contacts)
  }

  private mutating func audience(
    named name: String, at node: Node, _ contacts: ContactSettings
  ) -> Audience? {
    if contacts.list(name) != nil { return Audience(list: name) }
    if let segment = contacts.segment(name) {
      if let list = segment.condition.consentList {
        return Audience(list: list, condition: segment.condition)
      }
      report(
        .error, at: node, "the segment “\(name)” is of no list, so nobody in it agreed to mails",
        advice: "Write “audience: { list: \(contacts.lists.first?.name ?? "news"), segment:"
          + " \(name) }”.")
      return nil
    }
    let known = contacts.lists.map(\.name) + contacts.segments.map(\.name)
    report(
      .error, at: node, "there is neither a list nor a segment “\(name)”",
      advice: NearestName.question(name, among: known)
        ?? (known.isEmpty
          ? "Name lists in site.yaml, like “lists: { news: Our news }”."
          : "There are \(known.joined(separator: ", "))."))
    return nil
  }

  /// A list, and a condition on its readers.
  private mutating func audience(of node: Node, _ contacts: ContactSettings) -> Audience? {
    guard let list = node["list"], let name = list.text else {
      report(
        .error, at: node, "this audience names no list",
        advice: "Write “list: \(contacts.lists.first?.name ?? "news")” beside the conditions.")
      return nil
    }
    return audience(named: name, at: list, contacts)
  }
}

extension Segment.Condition {
  /// The list that all who fit are on.
  var consentList: String? {
    switch self {
    case .list(let name): name
    case .all(let parts): parts.lazy.compactMap(\.consentList).first
    default: nil
    }
  }
}
