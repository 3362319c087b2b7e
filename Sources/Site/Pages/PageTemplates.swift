import Content
import Templates
import Vocabulary

/// The compiled templates of a site, by name.
struct PageTemplates: Sendable {
  private let templates: [String: Template]

  /// Whether one that is needed could not be compiled.
  let isIncomplete: Bool

  init(_ templates: [String: Template], isIncomplete: Bool = false) {
    (self.templates, self.isIncomplete) = (templates, isIncomplete)
  }

  subscript(name: String) -> Template? { templates[name] }

  /// The template that shows a page: its own wish, else that of its kind.
  func name(for page: Page) -> String { page.fields.template?.value ?? page.kind.name }

  /// Whether any template reads a name.
  func uses(_ name: String) -> Bool { templates.values.contains { $0.uses(name) } }

  /// Compiles those that pages ask for; `components` are compiled elsewhere.
  static func compiled(
    for pages: [Page], and others: Set<String> = [], from library: TemplateLibrary,
    given root: RecordShape
  ) -> (PageTemplates, findings: [Finding]) {
    let shown = library.names.filter { !$0.contains("/") }
    var wanted = Set(pages.map(\.kind.name)).union(["redirect"]).union(others)
    var findings: [Finding] = []
    for page in pages {
      guard let template = page.fields.template else { continue }
      if shown.contains(template.value) {
        wanted.insert(template.value)
      } else {
        findings.append(
          Finding(
            .error, in: page.source ?? "", line: template.line, column: template.column,
            "there is no template “\(template.value)”",
            advice: NearestName.question(template.value, among: shown)
              ?? "There are \(shown.joined(separator: ", "))."))
      }
    }
    var templates: [String: Template] = [:]
    for name in wanted.sorted() {
      do {
        templates[name] = try library.template(name, given: root)
      } catch {
        findings += error.all
      }
    }
    return (PageTemplates(templates, isIncomplete: templates.count < wanted.count), findings)
  }
}

/// Which of the costly names any template reads: what nobody reads is not worked out.
struct UsedNames: Sendable {
  let headings: Bool, outline: Bool, related: Bool

  init(_ templates: PageTemplates, _ components: ComponentRenderer) {
    func isUsed(_ name: String) -> Bool {
      templates.uses(name) || components.prepared.values.contains { $0.template.uses(name) }
    }
    headings = isUsed("page.headings")
    outline = isUsed("page.outline")
    related = isUsed("page.related")
  }
}
