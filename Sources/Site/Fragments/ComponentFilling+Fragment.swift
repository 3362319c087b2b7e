import Content
import Markdown
import Templates
import Vocabulary

extension ComponentFilling {
  /// What another room makes of the call.
  mutating func fragment() throws(Findings) -> String {
    if isFeed { return linkToPage }
    let markup = try renderer.fragments.markup(
      SiteFragments.Call(
        name: call.name,
        arguments: call.arguments.map {
          .init(name: $0.name, value: $0.value, line: $0.line, column: $0.column)
        },
        page: article.page.path.url, path: call.path, line: call.line, column: call.column))
    fragments.append(call)
    guard let prepared = renderer.prepared[call.name] else { return markup }
    let arguments = try arguments { () throws(Finding) in try Arguments(free: call) }
    return render(prepared, [site, page, arguments.map, .markup(markup)])
  }

  /// A feed is read where no form works.
  private var linkToPage: String {
    "<p><a href=\"\(article.page.path.url)\">\(escaped(article.title))</a></p>\n"
  }
}

private func escaped(_ words: String) -> String {
  words.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
}

extension FilledText {
  /// The ids of a form have to be the only ones of their kind on a page.
  var doubled: [Finding] {
    var seen: Set<[String]> = []
    return fragments.compactMap { call in
      let key = [call.name] + call.arguments.filter { $0.name == nil }.map(\.value)
      guard key.count > 1, !seen.insert(key).inserted else { return nil }
      return Finding(
        .error, in: call.path, line: call.line, column: call.column,
        "“\(key.joined(separator: " "))” stands on this page already",
        advice: "Link to it with [words](#\(key[1])._form).")
    }
  }
}
