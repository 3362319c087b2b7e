import Content
import Markdown
import Templates
import Vocabulary

extension ComponentFilling {
  /// The pictures of a folder beside the page.
  func pictures(_ arguments: Arguments) throws -> [Value] {
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
  func news(_ arguments: Arguments) throws -> [Value] {
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
