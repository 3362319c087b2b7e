import Content
import Markdown
import Settings
import Templates
import Vocabulary

/// A page's text with its components in their places.
struct FilledText: Sendable {
  var html = ""
  var findings: [Finding] = []
  /// Those of the files that it includes.
  var links: [IncludedLink] = []
  /// The components that other rooms served.
  var fragments: [ComponentCall] = []
}

/// Fills in the components of a page.
struct ComponentRenderer: Sendable {
  /// By the component's name; those of the owner have no declaration.
  struct Prepared: Sendable {
    let component: Component?
    let shape: RecordShape
    let template: Template
  }

  let prepared: [String: Prepared]
  let files: FileTree
  let markdown: MarkdownOptions
  let targets: LinkTargets
  let environment: RenderEnvironment
  let fragments: SiteFragments

  /// The text with every component in its place.
  ///
  /// `site` and `page` are what the components' templates are given under these names; `trail`
  /// are the files whose inclusion led here.
  func html(
    _ pieces: [Piece], of number: Int, in publication: Publication, site: Value, page: Value,
    trail: [String] = [], isFeed: Bool = false
  ) -> FilledText {
    var text = FilledText()
    for piece in pieces {
      switch piece {
      case .markup(let markup): text.html += markup
      case .component(let call):
        var filling = ComponentFilling(
          call, of: number, in: publication, by: self, site: site, page: page, trail: trail,
          isFeed: isFeed)
        do throws(Findings) {
          text.html += try filling.html()
          text.findings += filling.remarks
          text.links += filling.links
          text.fragments += filling.fragments
        } catch {
          text.findings += error.all
        }
      }
    }
    return text
  }

  func unknown(_ call: ComponentCall) -> Finding {
    let names = fragments.components.union(prepared.keys)
    return Finding(
      .error, in: call.path, line: call.line, column: call.column,
      "there is no component “\(call.name)”",
      advice: NearestName.question(call.name, among: names)
        ?? "There are \(names.sorted().joined(separator: ", ")).")
  }
}

extension ComponentRenderer {
  /// Compiles the templates of `components/`, the built-in ones and the owner's.
  static func prepared(
    from library: TemplateLibrary, names: SiteNames, files: FileTree, markdown: MarkdownOptions,
    targets: LinkTargets, environment: RenderEnvironment, fragments: SiteFragments
  ) -> (ComponentRenderer, findings: [Finding]) {
    var prepared: [String: Prepared] = [:]
    var findings: [Finding] = []
    for name in library.names where name.hasPrefix("components/") {
      let bare = String(name.dropFirst("components/".count))
      let component =
        fragments.components.contains(bare)
        ? Component.fragment(bare) : Component.builtIn.first { $0.name == bare }
      let shape = names.component(component)
      do {
        let template = try library.template(name, given: shape)
        prepared[bare] = Prepared(component: component, shape: shape, template: template)
      } catch {
        findings += error.all
      }
    }
    let renderer = ComponentRenderer(
      prepared: prepared, files: files, markdown: markdown, targets: targets,
      environment: environment, fragments: fragments)
    return (renderer, findings)
  }
}
