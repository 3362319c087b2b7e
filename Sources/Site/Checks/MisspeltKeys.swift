import Content
import Templates
import Settings
import Vocabulary

/// Keys of the front matter that are near one that is read, and that no template asks for.
struct MisspeltKeys: Sendable {
  private let known: [String]
  /// All that templates say.
  private let templates: [String]

  init(_ site: ReadSite, _ theme: ThemeFiles) {
    let taxonomies = site.owner.settings.taxonomies
    known = PageFields.keys + taxonomies.flatMap { [$0.name, $0.singular.lowercased()] }
    templates = theme.sources.map(\.text)
  }

  func findings(on page: Page) -> [Finding] {
    page.fields.params.entries.compactMap { entry in
      guard let near = NearestName.to(entry.key, among: known),
        !templates.contains(where: { $0.contains(entry.key) })
      else { return nil }
      return Finding(
        .warning, in: page.source ?? "", line: entry.line, column: entry.column,
        "“\(entry.key)” is no key that is read here, and no template asks for it",
        advice: "Did you mean “\(near)”?")
    }
  }
}
