import Content
import Vocabulary

/// Links to a place within a page that the page does not have.
struct Anchors {
  private(set) var findings: [Finding] = []
  private let publication: Publication
  /// What a link may lead to, by the address of the page as finished links write it.
  private let ids: [String: Set<String>]

  init(_ publication: Publication, _ looks: [PageLook]) {
    self.publication = publication
    ids = Dictionary(
      looks.map { (String(decoding: LinkKey.written($0.address.utf8), as: UTF8.self), $0.ids) },
      uniquingKeysWith: { one, _ in one })
    var elsewhere: [FragmentUse: (page: String, count: Int)] = [:]
    var told: Set<FragmentUse> = []
    for look in looks {
      let lost = Set(look.report.fragments.filter { isLost($0, from: look) })
      guard !lost.isEmpty else { continue }
      let article = publication.article(look.page)
      let written = WrittenLinks(
        of: article, including: look.included, publication.components.targets)
      for use in lost {
        guard let places = written.uses(of: use.destination) else {
          elsewhere[use, default: (article.page.path.text, 0)].count += 1
          continue
        }
        told.insert(use)
        for place in places { tell(use, place, on: look) }
      }
    }
    for (use, page) in elsewhere where !told.contains(use) { tell(use, page.page, page.count) }
  }

  private func isLost(_ use: FragmentUse, from look: PageLook) -> Bool {
    let fragment = Self.name(use)
    // “#top” is the top of any page (HTML, 7.4.6.3); “#/…” is a program's own.
    guard !fragment.isEmpty, fragment.lowercased() != "top", fragment.first != "/",
      fragment.first != "!", let ids = use.page == nil ? look.ids : self.ids[use.page ?? ""]
    else { return false }
    return !ids.contains(fragment)
  }

  /// Without a text directive (`#:~:text=…`), which a browser takes for itself.
  private static func name(_ use: FragmentUse) -> String {
    use.fragment.firstRange(of: ":~:").map { String(use.fragment[..<$0.lowerBound]) }
      ?? use.fragment
  }

  private mutating func tell(_ use: FragmentUse, _ place: WrittenLinks.Use, on look: PageLook) {
    let page = use.page.map { "on \($0)" } ?? "on this page"
    findings.append(
      Finding(
        .warning, in: place.file, line: place.place.line, column: place.place.column,
        "this links to \(place.destination), and nothing \(page) is called “\(Self.name(use))”",
        advice: advice(use, ids: use.page.flatMap { ids[$0] } ?? look.ids)))
  }

  private mutating func tell(_ use: FragmentUse, _ page: String, _ count: Int) {
    let pages = count == 1 ? "the page \(page) links" : "\(count) pages, first \(page), link"
    findings.append(
      Finding(
        .warning, in: ThemeFiles.folder,
        "\(pages) to \(use.destination), and nothing there is called “\(Self.name(use))”; a"
          + " template or site.yaml says so",
        advice: use.page.flatMap { ids[$0] }.flatMap {
          NearestName.question(Self.name(use), among: $0)
        }))
  }

  private func advice(_ use: FragmentUse, ids: Set<String>) -> String {
    let name = Self.name(use)
    return NearestName.question(name, among: ids)
      ?? "Write a heading there with that name, “## … {#\(name)}”, or link to the whole page."
  }
}
