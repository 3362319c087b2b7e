import Contacts
import Foundation
import Mail
import Newsletter
import Vocabulary

/// The pages that show issues: links and forms alone, no script.
enum IssuePages {
  /// What a page shows of an issue.
  struct Seen {
    let issue: String
    let view: IssueView
    let reader: Reader
    let message: MailMessage
    let neighbours: (before: String?, after: String?)
    let found: [Reader]
    /// What was searched for.
    let search: String
  }

  static func list(_ issues: [IssueReport]) -> String {
    let rows = issues.map { issue in
      """
      <tr><td><a href="\(issue.name)/">\(shown(issue.name))</a></td>\
      <td>\(shown(issue.subject))</td><td>\(shown("\(issue.kind) to \(issue.list)"))</td>\
      <td>\(shown("\(issue.state), \(issue.sent) of \(max(issue.sent, issue.readers))"))</td></tr>
      """
    }
    return DevelopmentPage.page(
      "Newsletters",
      """
      <p>They lie in <code>content/newsletters/</code>. Looking at one sends nothing.</p>
      <table>
      <thead><tr><th scope="col">Issue</th><th scope="col">Subject</th><th scope="col">For</th>\
      <th scope="col">Sent</th></tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table>
      """)
  }

  static func mistakes(_ report: [String]) -> String {
    DevelopmentPage.page(
      "Newsletters",
      """
      <p><a href="\(IssuePreview.address)">All newsletters</a></p>
      <p>Something is to be put right first:</p>
      <pre>
      \(DevelopmentPage.escaped(report.joined(separator: "\n")))</pre>
      """)
  }

  static func page(
    _ seen: Seen, checks: IssueCheckReport?, report: RunReport?, source: [UInt8]
  ) -> String {
    let message = seen.message
    return DevelopmentPage.page(
      message.subject,
      """
      <p><a href="\(IssuePreview.address)">All newsletters</a></p>
      \(people(seen))
      <dl>
      <dt>From</dt><dd>\(shown(message.from.shown))</dd>
      <dt>To</dt><dd>\(shown(message.to.shown))</dd>
      \(message.attachments.map { "<dt>Attached</dt><dd>\(shown($0.name))</dd>" }.joined())
      </dl>
      \(looks(seen))
      \(content(seen, checks: checks, report: report, source: source))
      """)
  }
}

extension IssuePages {
  private static func shown(_ text: String) -> String { DevelopmentPage.shown(text) }

  /// Who is who: before, behind, and a search.
  private static func people(_ seen: Seen) -> String {
    func link(_ words: String, _ id: String?) -> String {
      id.map { "<a href=\"\(seen.view.address(reader: $0))\">\(words)</a>" }
        ?? "<span>\(words)</span>"
    }
    let found = seen.found.map { reader in
      let id = reader.contact.id
      return "<li><a href=\"\(seen.view.address(reader: id))\">"
        + "\(shown(Mailbox(reader.contact.email, name: reader.contact.name).shown))</a></li>"
    }
    let result =
      seen.search.isEmpty
      ? "" : found.isEmpty ? "<p>Nobody it is for is called so.</p>" : "<ul>\(found.joined())</ul>"
    return """
      <nav aria-label="Readers">
      \(link("Previous reader", seen.neighbours.before)) ·
      \(link("Next reader", seen.neighbours.after))
      <form>
      <input type="hidden" name="look" value="\(seen.view.look.rawValue)">
      <label>Find a reader <input type="search" name="find" value="\(escaped(seen.search))"></label>
      <button>Find</button>
      </form>
      \(result)
      </nav>
      """
  }

  private static func looks(_ seen: Seen) -> String {
    let links = IssueView.Look.allCases.map { look in
      look == seen.view.look
        ? "<strong aria-current=\"page\">\(look.title)</strong>"
        : "<a href=\"\(seen.view.address(look: look))\">\(look.title)</a>"
    }
    return "<nav aria-label=\"Looks\">\(links.joined(separator: " · "))</nav>"
  }

  private static func content(
    _ seen: Seen, checks: IssueCheckReport?, report: RunReport?, source: [UInt8]
  ) -> String {
    switch seen.view.look {
    case .text: "<pre>\n\(escaped(seen.message.text))</pre>"
    case .desk, .phone, .dark:
      """
      <iframe class="\(seen.view.look.rawValue)" title="The message" \
      src="frame\(seen.view.address())"></iframe>
      """
    case .source:
      """
      <p><a href="raw\(seen.view.address())">Take it as a file</a></p>
      <pre>
      \(escaped(String(decoding: source, as: UTF8.self)))</pre>
      """
    case .report: report.map(RunReportPage.body) ?? ""
    case .checks: "<pre>\n\(escaped(checks?.text ?? ""))</pre>"
    }
  }

  private static func escaped(_ text: String) -> String { DevelopmentPage.escaped(text) }

  /// Beside the style of all pages for developers.
  static let style = """
    nav { margin: 1rem 0 }
    nav form { margin-top: .6rem }
    iframe { border: 1px solid; width: 100%; height: 80vh; background: #fff }
    iframe.desk, iframe.dark { max-width: 800px }
    iframe.phone { max-width: 360px }
    iframe.dark { color-scheme: dark; background: #000 }

    """
}
