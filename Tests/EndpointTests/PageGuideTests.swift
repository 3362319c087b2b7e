@testable import Endpoint
import Foundation
import Templates
import Testing

/// `docs/endpoint-pages.md` says what the declarations say.
///
/// `RECORD=1 swift test --filter PageGuideTests` writes it, and fails.
struct PageGuideTests {
  @Test func `docs/endpoint-pages.md is what the declarations say`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: "docs/endpoint-pages.md")
    guard ProcessInfo.processInfo.environment["RECORD"] != "1" else {
      try Data(text.utf8).write(to: file)
      Issue.record("docs/endpoint-pages.md was written. Read it, then run this without RECORD.")
      return
    }
    let written = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
    #expect(written == text, "RECORD=1 swift test --filter PageGuideTests writes it anew.")
  }

  private var text: String {
    """
    # Pages of forms and lists

    What a visitor is shown after pressing a form's button, or opening a link of a mail to a [list](lists.md), is made by
    the endpoint, in the frame of your own site: its header, footer and colours. What stands between them is a template, and
    `site/templates/endpoint/thanks.mustache` of yours goes before the one that is built in. How templates are written:
    [themes.md](themes.md).

    <!-- Made from Sources/Endpoint/Drawing and Sources/Endpoint/Pages: RECORD=1 swift test --filter GuideTests -->

    | File | What it is for |
    | --- | --- |
    \(pages.joined(separator: "\n"))

    `entries.mustache` is the one that others may include, as `{{>entries}}`. A mistake in a page of yours is told when you
    build.

    ## What a page is given

    A page is given all of these names; on some pages some hold nothing. *May be missing* wants to be asked:
    `{{#due}}…{{/due}}`.

    \(table(PageShape.page))

    ## What a reply is given

    The mails in `content/replies/`, as [forms.md](forms.md#replies) shows them.

    \(table(PageShape.reply))

    ## What the request to confirm is given

    The mail in `content/replies/confirm-subscription.md`, as [lists.md](lists.md#signing-up) shows it.

    \(table(PageShape.confirmation))

    """
  }

  /// A template says in the comment at its top when it is shown.
  private var pages: [String] {
    PageSources.builtIn.map { source in
      let comment = source.text.split(separator: "\n").first ?? ""
      let words = comment.dropFirst("{{! ".count).dropLast(" }}".count)
      return "| `\(source.name).mustache` | \(words) |"
    }
  }

  private func table(_ shape: RecordShape) -> String {
    let rows = shape.documentation.filter { $0.path != "site" }.map { row in
      let missing = row.isOptional ? ", may be missing" : ""
      let name = row.owner == PageShape.site.name ? "site.\(row.name)" : row.path
      return "| `\(name)` | \(row.kind)\(missing) | \(row.sentence) |"
    }
    return (["| Name | Holds | |", "| --- | --- | --- |"] + rows).joined(separator: "\n")
  }
}
