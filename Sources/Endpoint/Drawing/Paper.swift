import Settings
import Templates
import Vocabulary

/// Draws the endpoint's pages, in the frame of the site's own.
struct Paper {
  let knowledge: Knowledge
  let language: String

  /// What a page is about; what is not said is left out.
  struct Content {
    var title: String
    var note: String?
    var form: String?
    var reference: Reference?
    var due: Timestamp?
    var received: Timestamp?
    var total: Money?
    var isClosed = false
    var entries: [(label: String, value: String)] = []
    /// Of the pages of lists.
    var action: String?
    var list: String?
    var address: EmailAddress?
    var agreement: String?
    var lists: [Choice] = []
    var interests: [Choice] = []

    init(_ title: String) { self.title = title }

    struct Choice {
      var name: String, title: String
      var description: String?
      var isChosen: Bool

      fileprivate var record: Record {
        Record(
          PageShape.choice, [.text(name), .text(title), Value(description), .flag(isChosen)])
      }
    }
  }

  /// The bytes of a whole page.
  func page(_ name: String, _ content: Content) throws -> [UInt8] {
    let own = try knowledge.pages.sorted { $0.key < $1.key }
      .filter { PageSources.isPart($0.key, of: name) }
      .map { page, file in
        TemplateSource(
          name: page, path: "site/templates/endpoint/\(page).mustache",
          text: String(decoding: try knowledge.parts.part(file), as: UTF8.self))
      }
    return try framed(main(name, content, own), title: content.title, shell())
  }

  /// The same with nothing that has to be read from a disk.
  func plainPage(_ name: String, _ content: Content) throws -> [UInt8] {
    try framed(main(name, content, []), title: content.title, Self.plainShell)
  }

  private func main(
    _ name: String, _ content: Content, _ own: [TemplateSource]
  ) throws -> [UInt8] {
    let template = try PageSources.library(for: name, own)
      .template(name, given: PageShape.page)
    var main: [UInt8] = []
    template.render(record(content), into: &main, environment: knowledge.environment(language))
    return main
  }

  private func record(_ content: Content) -> Record {
    Record(
      PageShape.page,
      named: [
        "site": .record(knowledge.siteRecord), "title": .text(content.title),
        "status": .text(knowledge.path("/status")), "note": Value(content.note),
        "form": content.form.map { .markup($0) } ?? .missing,
        "reference": Value(content.reference?.spaced), "due": Value(content.due),
        "received": Value(content.received),
        "total": content.total.map { .money($0) } ?? .missing,
        "isClosed": .flag(content.isClosed), "hasEntries": .flag(!content.entries.isEmpty),
        "entries": .list(
          content.entries.map {
            .record(Record(PageShape.entry, [.text($0.label), .text($0.value)]))
          }),
        "action": Value(content.action), "list": Value(content.list),
        "address": Value(content.address?.masked), "agreement": Value(content.agreement),
        "hasLists": .flag(!content.lists.isEmpty),
        "lists": .list(content.lists.map { .record($0.record) }),
        "hasInterests": .flag(!content.interests.isEmpty),
        "interests": .list(content.interests.map { .record($0.record) }),
      ])
  }

  private func shell() throws -> String {
    let languages = [language, knowledge.settings.language].map { $0.lowercased() }
    guard let file = languages.lazy.compactMap({ knowledge.shells[$0] }).first else {
      return Self.plainShell
    }
    return String(decoding: try knowledge.parts.part(file), as: UTF8.self)
  }

  /// The marks are looked for in the shell alone: a visitor may have typed them.
  private func framed(_ main: [UInt8], title: String, _ shell: String) -> [UInt8] {
    let titled = { (part: Substring) in
      part.split(separator: ShellMark.title, omittingEmptySubsequences: false)
        .joined(separator: title.escapedForHTML)
    }
    let parts = shell.split(
      separator: ShellMark.main, maxSplits: 1, omittingEmptySubsequences: false)
    return Array(titled(parts[0]).utf8) + main
      + (parts.count > 1 ? Array(titled(parts[1]).utf8) : [])
  }

  /// Where a build gave none.
  private static let plainShell = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(ShellMark.title)</title>
    </head>
    <body>
    <main id="main">
    \(ShellMark.main)
    </main>
    </body>
    </html>

    """
}

extension EmailAddress {
  /// So much that its owner knows it, as a mail with the link may be passed on.
  fileprivate var masked: String { "\(mailbox.prefix(1))…@\(domain)" }
}

extension String {
  var escapedForHTML: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
