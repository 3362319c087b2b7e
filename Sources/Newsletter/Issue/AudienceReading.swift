import Contacts
import Settings
import Vocabulary

extension Reading {
  /// `audience: news`, the name of a list or a segment; `audience: { list: news, all: [...] }`; or
  /// `list: news` alone. Nil, and a finding, for nobody.
  mutating func issueAudience(_ contacts: ContactSettings) -> Audience? {
    let list = node("list")
    guard let node = node("audience") ?? list else {
      report(
        .error, line: 1, column: 1, "this issue does not say whom it is for",
        advice: contacts.lists.first.map { "Write “audience: \($0.name)”." }
          ?? "Name a list in site.yaml, like “lists: { news: Our news }”.")
      return nil
    }
    var found: [Finding] = []
    let audience = Audience.read(
      node, named: "audience", in: contacts, path: path, findings: &found)
    for finding in found {
      report(
        finding.weight, line: finding.line, column: finding.column, finding.message,
        advice: finding.advice)
    }
    return audience
  }
}
