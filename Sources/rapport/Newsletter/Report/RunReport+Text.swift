/// As a terminal shows it: numbers with bars behind them.
extension RunReport {
  var text: String {
    var lines = [title, ""] + Self.table(outcomes.map { ($0.words, [$0.count], $0.count) })
    if !domains.isEmpty {
      lines += ["", "By domain: sent, failed, open"]
      lines += Self.table(
        domains.prefix(Self.most).map { ($0.name, [$0.sent, $0.failed, $0.open], $0.total) })
      if domains.count > Self.most { lines.append("  and \(domains.count - Self.most) more") }
    }
    if !stretches.isEmpty {
      lines += ["", "Sent \(stretchWords)"]
      lines += Self.table(stretches.map { ($0.begins, [$0.sent], $0.sent) })
    }
    if let links {
      lines += ["", "Links followed: by people, by machines"]
      let rows = Self.table(
        links.prefix(Self.most).map { link in
          (String(link.name.onOneLine.prefix(48)), [link.people, link.machines], link.people)
        })
      lines += zip(rows, links).flatMap { [$0, "    \($1.target)"] }
      if links.count > Self.most { lines.append("  and \(links.count - Self.most) more") }
    }
    if !reasons.isEmpty {
      lines += ["", "Why"]
      lines += reasons.map { "  \($0.count) \($0.line)" }
    }
    return lines.joined(separator: "\n")
  }

  /// `“spring-list”: finished at 2026-03-01T10:12:00+01:00, begun at …`
  var title: String {
    let begun = started.map { "begun at \($0)" }
    let how = finished.map { "\(state ?? "") at \($0)" } ?? state
    let parts = [how, begun, reason?.onOneLine].compactMap(\.self)
    return "“\(issue)”: " + (parts.isEmpty ? "not sent yet" : parts.joined(separator: ", "))
  }

  /// `in each hour`
  var stretchWords: String {
    switch stretchSeconds {
    case 60: "in each minute"
    case 300, 900: "in each \(stretchSeconds / 60) minutes"
    case 3600: "in each hour"
    case 21_600: "in each 6 hours"
    case 86_400: "on each day"
    case 604_800: "in each week"
    default: "in each \(stretchSeconds / 86_400) days"
    }
  }

  private static let most = 12

  private static func table(_ rows: [(label: String, numbers: [Int], bar: Int)]) -> [String] {
    let width = rows.map(\.label.count).max() ?? 0
    let most = max(1, rows.map(\.bar).max() ?? 1)
    let columns = rows.map(\.numbers.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { "\($0.numbers[column])".count }.max() ?? 0
    }
    return rows.map { row in
      let label = row.label + String(repeating: " ", count: width - row.label.count)
      let numbers = zip(row.numbers, widths).map { number, width in
        String(repeating: " ", count: width - "\(number)".count) + "\(number)"
      }
      return "  \(label)  \(numbers.joined(separator: "  "))  \(bar(row.bar, of: most))".trimmed
    }
  }

  /// Thirty letters for the most; whoever has one at all has a sliver.
  private static func bar(_ count: Int, of most: Int) -> String {
    guard count > 0 else { return "" }
    let eighths = max(1, count * 240 / most)
    let rest = eighths % 8 == 0 ? "" : String(Array("▏▎▍▌▋▊▉")[eighths % 8 - 1])
    return String(repeating: "█", count: eighths / 8) + rest
  }
}

extension RunReport.Reason {
  /// `refused (5.1.1): no such mailbox`
  var line: String {
    "\(state)\(status.map { " (\($0))" } ?? "")\(words.map { ": \($0.onOneLine)" } ?? "")"
  }
}

extension String {
  /// Without spaces at its end.
  fileprivate var trimmed: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
