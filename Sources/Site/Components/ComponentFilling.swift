import Content
import Markdown
import Templates
import Vocabulary

/// One call of a component in one page: from its arguments to its markup.
struct ComponentFilling {
  let call: ComponentCall
  let number: Int
  let publication: Publication
  let renderer: ComponentRenderer
  let site: Value, page: Value
  let trail: [String]
  let isFeed: Bool
  /// What is doubtful about it, and does not keep it from being shown.
  var remarks: [Finding] = []
  var links: [IncludedLink] = []
  /// Those that other rooms served.
  var fragments: [ComponentCall] = []

  init(
    _ call: ComponentCall, of number: Int, in publication: Publication,
    by renderer: ComponentRenderer, site: Value, page: Value, trail: [String],
    isFeed: Bool
  ) {
    (self.call, self.number, self.publication) = (call, number, publication)
    (self.renderer, self.site, self.page, self.trail) = (renderer, site, page, trail)
    self.isFeed = isFeed
  }

  var article: Article { publication.article(number) }

  mutating func html() throws(Findings) -> String {
    if renderer.fragments.components.contains(call.name) { return try fragment() }
    guard let prepared = renderer.prepared[call.name] else {
      throw Findings(renderer.unknown(call))
    }
    guard let component = prepared.component else {
      let arguments = try arguments { () throws(Finding) in try Arguments(free: call) }
      try check(prepared)
      return render(prepared, [site, page, arguments.map])
    }
    let arguments = try arguments { () throws(Finding) in try Arguments(call, of: component) }
    return render(prepared, [site, page, arguments.map] + (try values(component, arguments)))
  }

  func arguments(
    _ reading: () throws(Finding) -> Arguments
  ) throws(Findings) -> Arguments {
    do { return try reading() } catch { throw Findings(error) }
  }

  func render(_ prepared: ComponentRenderer.Prepared, _ values: [Value]) -> String {
    prepared.template.render(
      Record(prepared.shape, values), environment: renderer.environment)
  }

  /// An owner's component has no declaration: its template must read what the page gives.
  private func check(_ prepared: ComponentRenderer.Prepared) throws(Findings) {
    var position = 0
    for argument in call.arguments {
      if argument.name == nil { position += 1 }
      let name = argument.name ?? String(position)
      guard !prepared.template.uses("arguments.\(name)") else { continue }
      throw Findings(
        Finding(
          .error, in: call.path, line: argument.line, column: argument.column,
          "the template of “\(call.name)” does not use an argument “\(name)”",
          advice: "Remove it, or write {{arguments.\(name)}} in the template."))
    }
  }

  private mutating func values(
    _ component: Component, _ arguments: Arguments
  ) throws(Findings) -> [Value] {
    do {
      switch component.name {
      case "toc": return [.markup(orMissing: OutlineMarkup(article.document.outline).html)]
      case "include": return [.markup(try included(arguments))]
      case "note":
        return [
          .text(arguments["kind"] ?? "note"), Value(arguments["title"]),
          .markup(inline(arguments["text"] ?? "")),
        ]
      case "button":
        return [
          .text(arguments["title"] ?? ""), .text(address(arguments["url"] ?? "")),
          .text(arguments["style"] ?? "plain"),
        ]
      case "gallery": return [.list(try pictures(arguments))]
      case "news": return try news(arguments)
      default: preconditionFailure("the component \(component.name) has no values")
      }
    } catch let finding as Finding {
      throw Findings(finding)
    } catch let findings as Findings {
      throw findings
    } catch {
      preconditionFailure("a component throws findings only: \(error)")
    }
  }

  func resolved(_ link: LinkReference) -> ResolvedLink? {
    renderer.targets.resolve(link, from: article.page, in: call.path)
  }

  private func address(_ written: String) -> String {
    let link = LinkReference(
      destination: written, kind: .link, line: call.line, column: call.column)
    return resolved(link)?.destination ?? written
  }
}
