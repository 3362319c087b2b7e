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
  private(set) var remarks: [Finding] = []
  private(set) var links: [IncludedLink] = []
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

  private func resolved(_ link: LinkReference) -> ResolvedLink? {
    renderer.targets.resolve(link, from: article.page, in: call.path)
  }

  private func address(_ written: String) -> String {
    let link = LinkReference(
      destination: written, kind: .link, line: call.line, column: call.column)
    return resolved(link)?.destination ?? written
  }
}

extension ComponentFilling {
  /// The Markdown of an argument.
  private func inline(_ text: String) -> String {
    var options = renderer.markdown
    options.components = false
    return MarkdownDocument(
      text, path: call.path, firstLine: call.line, options: options,
      resolve: resolved
    ).html
  }

  /// The Markdown of another file, with the components it has.
  private mutating func included(_ arguments: Arguments) throws -> String {
    let name = arguments["file"] ?? ""
    guard let path = renderer.targets.file(name, beside: call.path) else {
      throw arguments.finding("“\(name)” leads out of content/", about: "file")
    }
    guard !trail.contains(path) else {
      throw arguments.finding(
        "“\(name)” includes itself: \((trail + [path]).joined(separator: " → "))", about: "file")
    }
    let bytes: [UInt8]
    do throws(Finding) {
      bytes = try renderer.files.read(path)
    } catch {
      let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
      let names = renderer.files.list(folder).entries.map(\.name)
      throw arguments.finding(
        "there is no file \(path) to include",
        advice: NearestName.question(String(path.dropFirst(folder.count + 1)), among: names)
          ?? "A path is taken from the folder of this file.",
        about: "file")
    }
    let read = PageSource.read(bytes, path: path, settings: publication.settings)
    let document = MarkdownDocument(
      utf8: read.page.body, path: path, firstLine: read.page.bodyLine, options: renderer.markdown,
      resolve: { renderer.targets.resolve($0, from: article.page, in: path) })
    let doubts = document.links.compactMap {
      renderer.targets.finding($0, from: article.page, in: path)
    }
    links += document.links.map { IncludedLink(file: path, link: $0) }
    let inner = renderer.html(
      document.pieces, of: number, in: publication, site: site, page: page, trail: trail + [path],
      isFeed: isFeed)
    let findings = read.findings + document.findings + doubts + inner.findings
    if findings.contains(where: { $0.weight == .error }) { throw Findings(findings) }
    remarks += findings
    links += inner.links
    fragments += inner.fragments
    return inner.html
  }

  /// The pictures of a folder beside the page.
  private func pictures(_ arguments: Arguments) throws -> [Value] {
    let folder = arguments["folder"] ?? "."
    let pictures = renderer.targets.pictures(in: folder, beside: call.path)
    guard !pictures.isEmpty else {
      throw arguments.finding(
        "there are no pictures in “\(folder)”",
        advice: "Put .jpg, .png, .webp, .gif, .avif or .svg files there.", about: "folder")
    }
    return pictures.map { picture in
      let words = FileName.title(ofFile: picture.text)
      return .record(
        Record(
          Component.image, [.text(picture.url), .text(words), Value(words.isEmpty ? nil : words)])
      )
    }
  }

  /// The newest pages, of a section or with a term.
  private func news(_ arguments: Arguments) throws -> [Value] {
    let index = publication.index
    var pages = index.newest.filter { index.articles[$0].date != nil && $0 != number }
    var more: Value = .missing
    if let section = arguments["section"] {
      guard let page = index.sectionPages[section] else {
        throw arguments.finding(
          "there is no section “\(section)”",
          advice: NearestName.question(
            section, among: index.sectionPages.keys.filter { !$0.isEmpty }),
          about: "section")
      }
      pages = pages.filter { index.articles[$0].page.section == section }
      let article = index.articles[page]
      more = LinkNames.link(title: article.title, url: article.page.path.url)
    }
    if let slug = arguments["term"].flatMap(Slug.init)?.text {
      let terms = publication.tree.terms.values.flatMap { $0 }
      guard terms.contains(where: { $0.slug == slug }) else {
        throw arguments.finding(
          "there is no term “\(arguments["term"] ?? "")”",
          advice: NearestName.question(slug, among: terms.map(\.slug)), about: "term")
      }
      let marked = Set(terms.filter { $0.slug == slug }.flatMap(\.pages))
      pages = pages.filter(marked.contains)
    }
    let shown = pages.prefix(try arguments.count("limit") ?? 5)
    return [.list(shown.map(publication.summary)), Value(arguments["title"]), more]
  }
}
