import Settings
import Vocabulary

extension Reading {
  private enum KindName: String, CaseIterable {
    case newsletter, notice, offer, digest, welcome, drip, invitation, reminder
  }

  /// What kind of issue it is, with the keys that belong to the kind; nil where one is wrong. What
  /// forms and other issues there are is not asked where it is nil.
  mutating func issueKind(forms: [String]?, issues: [String]?) -> Issue.Kind? {
    let isGiven = node("kind") != nil
    let digest = texts("digest"), days = integer("days", in: 0...3650)
    let form = name("form", of: "form", among: forms)
    let first = name("reminds", of: "other issue", among: issues)
    guard let kind: KindName = isGiven ? choice("kind") : guess(digest, days, form, first) else {
      return nil
    }
    switch kind {
    case .newsletter: return .newsletter
    case .notice: return .notice
    case .offer: return .offer
    case .welcome: return .welcome
    case .digest:
      return digest.map { .digest(of: $0) } ?? lacks("digest", of: kind, "digest: [news, tips]")
    case .drip: return days.map { .drip(days: $0) } ?? lacks("days", of: kind, "days: 7")
    case .invitation:
      return form.map { .invitation(form: $0) } ?? lacks("form", of: kind, "form: survey")
    case .reminder:
      guard let form else { return lacks("form", of: kind, "form: survey") }
      guard let first else { return lacks("reminds", of: kind, "reminds: first-invitation") }
      return .reminder(form: form, of: first)
    }
  }

  /// What a key names, and a finding where there is none such.
  private mutating func name(_ key: String, of kind: String, among known: [String]?) -> String? {
    guard let text = line(key), let node = node(key) else { return nil }
    if let known, !known.contains(text) {
      report(
        .error, at: node, "there is no \(kind) “\(text)”",
        advice: NearestName.question(text, among: known)
          ?? (known.isEmpty
            ? nil : "There are: \(known.sorted().prefix(12).joined(separator: ", "))."))
    }
    return text
  }

  /// The kind that the other keys speak of.
  private func guess(
    _ digest: [String]?, _ days: Int?, _ form: String?, _ first: String?
  ) -> KindName {
    if first != nil { return .reminder }
    if form != nil { return .invitation }
    if digest != nil { return .digest }
    return days == nil ? .newsletter : .drip
  }

  private mutating func lacks(_ key: String, of kind: KindName, _ line: String) -> Issue.Kind? {
    let message = "an issue of the kind “\(kind.rawValue)” needs “\(key)”"
    if let node = node("kind") {
      report(.error, at: node, message, advice: "Write “\(line)” below it.")
    } else {
      report(.error, line: 1, column: 1, message, advice: "Write “\(line)” at its top.")
    }
    return nil
  }
}
