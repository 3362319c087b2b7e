import Content
import Markdown
import Vocabulary

extension ComponentFilling {
  /// The Markdown of an argument.
  func inline(_ text: String) -> String {
    var options = renderer.markdown
    options.components = false
    return MarkdownDocument(
      text, path: call.path, firstLine: call.line, options: options,
      resolve: resolved
    ).html
  }

  /// The Markdown of another file, with the components it has.
  mutating func included(_ arguments: Arguments) throws -> String {
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
}
