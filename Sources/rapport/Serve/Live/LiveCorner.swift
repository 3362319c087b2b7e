import Content
import Site
import Templates
import Vocabulary

/// The quiet corner of a page: whether visitors see it, and what is wrong with it. In a shadow tree
/// of its own, so that the site's styles and this one's do not touch; it needs no script.
struct LiveCorner {
  private let page: ServedPage?
  private let findings: [Finding]
  private let elsewhere: Int

  /// - Parameter elsewhere: how much there is to be said of other files.
  init(_ page: ServedPage?, _ findings: [Finding], elsewhere: Int) {
    (self.page, self.findings, self.elsewhere) = (page, findings, elsewhere)
  }

  static let styleAddress = "/-/live/corner.css"
  static let findingsAddress = "/-/findings/"

  /// Nothing where there is nothing to say.
  var html: String {
    content.isEmpty
      ? ""
      : "<rapport-corner><template shadowrootmode=\"open\">\(content)</template></rapport-corner>\n"
  }

  /// What stands in its shadow tree.
  var content: String {
    guard state != nil || !findings.isEmpty || elsewhere > 0 else { return "" }
    let items = findings.map { finding in
      "<li><code>\(shown("\(finding.path):\(finding.line)"))</code> \(shown(finding.message))"
        + (finding.advice.map { "<br><em>\(shown($0))</em>" } ?? "") + "</li>"
    }
    return """
      <link rel="stylesheet" href="\(Self.styleAddress)">\
      <details><summary>\(shown(summary))</summary>\
      \(state.map { "<p>\(shown($0))</p>" } ?? "")\
      \(items.isEmpty ? "" : "<ul>\(items.joined())</ul>")\
      \(elsewhere > 0 ? "<p><a href=\"\(Self.findingsAddress)\">\(others)</a></p>" : "")\
      </details>
      """
  }
}

extension LiveCorner {
  private var summary: String {
    let count = findings.isEmpty ? elsewhere : findings.count
    let remarks = count == 1 ? "1 remark" : "\(count) remarks"
    return [mark, count == 0 ? nil : findings.isEmpty ? "\(remarks) elsewhere" : remarks]
      .compactMap(\.self).joined(separator: " · ")
  }

  private var others: String {
    elsewhere == 1 ? "1 remark about another file" : "\(elsewhere) remarks about other files"
  }

  private var mark: String? {
    switch page?.visibility {
    case .draft: "Draft"
    case .scheduled: "Scheduled"
    case .expired: "Expired"
    case .shown, nil: nil
    }
  }

  private var state: String? {
    switch page?.visibility {
    case .draft: "A draft: visitors do not see this page."
    case .scheduled(let moment): "Visitors see this page from \(moment.spoken) on."
    case .expired(let moment): "Visitors have not seen this page since \(moment.spoken)."
    case .shown, nil: nil
    }
  }

  private func shown(_ text: String) -> String { DevelopmentPage.escaped(text) }

  static let style = """
    :host { all: initial }
    details { position: fixed; inset: auto .75rem .75rem auto; z-index: 2147483647; max-width: min(32rem, 90vw);
      font: .8125rem/1.4 system-ui, sans-serif; color: CanvasText; background: Canvas; color-scheme: light dark;
      border: 1px solid GrayText; border-radius: .5rem; box-shadow: 0 2px 12px rgb(0 0 0 / .2) }
    summary { padding: .4rem .75rem; cursor: pointer; min-height: 1.5rem }
    details[open] { max-height: 60vh; overflow: auto }
    p, ul { margin: .25rem .75rem .6rem }
    ul { padding-left: 1.1rem }
    li { margin-bottom: .4rem; overflow-wrap: anywhere }
    code { font: .75rem ui-monospace, monospace }
    a { color: LinkText }
    @media print { :host { display: none } }

    """
}

extension Timestamp {
  /// `3 June 2027, 09:00`; a bare day has no hour.
  fileprivate var spoken: String {
    let day = "\(day.day) \(DateWords.english.months[day.month - 1]) \(day.year)"
    guard hasTime else { return day }
    return day + ", \(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}
