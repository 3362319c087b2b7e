import Contacts

extension ContactReport {
  /// `ada@example.org  Ada Lovelace`
  var line: String { name.map { "\(email)  \($0.onOneLine)" } ?? email }

  var text: String {
    var lines = [line, "known since \(since)"]
    lines += seen.map { ["last seen \($0)"] } ?? []
    lines += (fields ?? [:]).sorted { $0.key < $1.key }.map { "\($0): \($1.onOneLine)" }
    if let interests, !interests.isEmpty {
      lines.append("cares for: \(interests.joined(separator: ", "))")
    }
    lines += subscriptions?.map(\.line) ?? []
    for consent in consents ?? [] {
      let confirmed = consent.confirmed.map { ", confirmed on \($0)" } ?? ""
      lines.append(
        "agreed to \(consent.subject) on \(consent.at), in \(consent.reference)\(confirmed):")
      lines.append("  “\(consent.wording.onOneLine)”")
    }
    lines += timeLine?.map(\.line) ?? []
    return lines.joined(separator: "\n")
  }
}

extension ContactReport.Happened {
  fileprivate var line: String { "\(at)  \(words)" + (reference.map { " (\($0))" } ?? "") }

  private var words: String {
    let subject = subject.onOneLine
    return switch ContactEvent.Kind(rawValue: kind) {
    case .form: "sent the form “\(subject)”"
    case .asked: "asked for the list “\(subject)”"
    case .confirmed: "confirmed the list “\(subject)”"
    case .left: "left the list “\(subject)”"
    case .imported: "came with the file “\(subject)”"
    case .issue: "was sent the issue “\(subject)”"
    case .preferences: "changed what they care for"
    case .bounced: subject.isEmpty ? "a mail came back" : "the issue “\(subject)” came back"
    case .complained:
      subject.isEmpty ? "called a mail spam" : "called the issue “\(subject)” spam"
    case nil: kind
    }
  }
}
