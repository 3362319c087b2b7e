extension MailStatus {
  var text: String {
    var lines = ["Mails leave by \(transport)."]
    lines.append(
      waiting + sending == 0
        ? "None waits." : "\(waiting) wait\(waiting == 1 ? "s" : ""), \(sending) on the way.")
    let today = sentToday.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
    lines.append(
      "Sent today: \(today.isEmpty ? "none" : today.joined(separator: ", ")).")
    let delayed = next.filter { $0.reason != nil }
    if !delayed.isEmpty {
      lines.append("To be tried again:")
      lines += delayed.map { "  \($0.line)\($0.next.map { ", next at \($0)" } ?? "")" }
    }
    if failed > 0 {
      lines.append("\(failed) given up\(failed > givenUp.count ? ", the first of them" : ""):")
      lines += givenUp.map { "  \($0.line)" }
      lines.append("Try them again: rapport mail retry --all-failed")
    }
    lines += stopped.sorted { $0.key < $1.key }.map {
      "The issue “\($0.key)” is stopped: \($0.value.onOneLine)"
    }
    lines += limits.map { limit in
      "Of \(limit.limit) \(limit.domain.map { "to \($0) " } ?? "")in"
        + " a\(limit.span == "hour" ? "n" : "") \(limit.span), \(limit.used) are used."
    }
    return lines.joined(separator: "\n")
  }
}

extension MailStatus.Unsent {
  fileprivate var line: String {
    let why = reason.map { ": \($0.onOneLine)" } ?? ""
    return "\(id.onOneLine)  \(kind) to \(to), \(counted(tries, tries == 1 ? "try" : "trie"))\(why)"
  }
}
