import Content
import Markdown
import Templates

/// What templates are given of the forms.
struct FormValues {
  private let fragments: SiteFragments
  /// The addresses of the pages that forms stand on, by the forms' names.
  private let pages: [String: String]

  /// The component whose first argument is the name of a form that it draws.
  private static let component = "form"

  init(_ fragments: SiteFragments, _ articles: [Article]) {
    self.fragments = fragments
    var pages: [String: String] = [:]
    if !fragments.forms.isEmpty {
      for article in articles {
        for case .component(let call) in article.document.pieces where call.name == Self.component {
          guard let name = call.arguments.first(where: { $0.name == nil })?.value else { continue }
          pages[name] = pages[name] ?? article.page.path.url
        }
      }
    }
    self.pages = pages
  }

  static let form = RecordShape(
    "form",
    [
      .field("name", .text, "What it is called: `complaint`."),
      .field("title", .text, "Its title."),
      .field("url", .text, "The page that it stands on, or the endpoint's own page of it."),
      .field("markup", .markup, "The whole form. A form may stand once on a page."),
      .field("small", .markup, "The form for a footer, beside which the whole form may stand."),
    ])

  var all: Value {
    .map(Dictionary(fragments.forms.map { ($0.name, value($0)) }, uniquingKeysWith: { a, _ in a }))
  }

  func value(named name: String?) -> Value {
    fragments.forms.first { $0.name == name }.map(value) ?? .missing
  }

  private func value(_ form: SiteFragments.Form) -> Value {
    .record(
      Record(
        Self.form,
        [
          .text(form.name), .text(form.title), .text(pages[form.name] ?? form.address),
          .markup(form.markup), .markup(form.small),
        ]))
  }
}
