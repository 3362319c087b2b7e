import Content
import Settings
import Vocabulary

/// Broken links as warnings at the place where their author wrote them.
struct LinkFindings {
  private(set) var findings: [Finding] = []
  private let publication: Publication
  /// Each guess costs a look at all addresses, so that only the first few get one.
  private var guessesLeft = 20
  private var guesses: [String: String?] = [:]
  /// Why a page is not there, by the key of its address; for whoever knows.
  private let leftOut: [[UInt8]: String]

  /// `sources` are the numbers of the pages that the reports are of.
  init(
    _ publication: Publication, sources: [Int?], reports: [LinkReport],
    included: [[IncludedLink]], leftOut: [[UInt8]: String] = [:]
  ) {
    (self.publication, self.leftOut) = (publication, leftOut)
    var elsewhere: [String: (page: String, count: Int)] = [:]
    var told: Set<String> = []
    for job in sources.indices where !reports[job].broken.isEmpty {
      guard let number = sources[job] else { continue }
      let (article, report) = (publication.article(number), reports[job])
      let written = WrittenLinks(
        of: article, including: included[job], publication.components.targets)
      for link in report.broken.map(\.destination) {
        guard let uses = written.uses(of: link) else {
          elsewhere[link, default: (article.page.path.text, 0)].count += 1
          continue
        }
        told.insert(link)
        for use in uses { tell(link, use) }
      }
    }
    // A page's picture is in every list of the page.
    for (link, use) in elsewhere.sorted(by: { $0.key < $1.key }) where !told.contains(link) {
      tell(link, onPage: use.page, count: use.count)
    }
  }
}

extension LinkFindings {
  private mutating func tell(_ link: String, _ use: WrittenLinks.Use) {
    let way = use.destination == link ? "" : ", that is \(link)"
    let reason = reason(link)
    findings.append(
      Finding(
        .warning, in: use.file, line: use.place.line, column: use.place.column,
        "this links to \(use.destination)\(way), which is \(reason ?? "not there")",
        advice: reason == nil
          ? use.advice ?? guess(link) : "Remove the link until the page is there."))
  }

  private func reason(_ link: String) -> String? {
    guard !leftOut.isEmpty else { return nil }
    let path = link.utf8.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    return leftOut[LinkKey.key(path)].map { "left out: \($0)" }
  }

  /// A link that no page's author wrote: the settings may have it, else a template.
  private mutating func tell(_ link: String, onPage page: String, count: Int) {
    let items = publication.settings.menus.flatMap(\.items).flatMap(\.withItems)
    if let item = items.first(where: { $0.target == .url(link) }) {
      findings.append(
        Finding(
          .warning, in: "site/site.yaml", line: item.line, column: item.column,
          "this menu item leads to \(link), which is \(reason(link) ?? "not there")",
          advice: guess(link)))
      return
    }
    let pages = count == 1 ? "the page \(page) links" : "\(count) pages, first \(page), link"
    findings.append(
      Finding(
        .warning, in: ThemeFiles.folder,
        "\(pages) to \(link), which is \(reason(link) ?? "not there"); a template or site.yaml says so",
        advice: guess(link)))
  }

  private mutating func guess(_ link: String) -> String? {
    if let known = guesses[link] { return known }
    guard guessesLeft > 0 else { return nil }
    guessesLeft -= 1
    let path = link.prefix { $0 != "#" && $0 != "?" }
    let guess = NearestName.question(
      String(path), among: publication.index.articles.lazy.map(\.page.path.url))
    guesses[link] = .some(guess)
    return guess
  }
}
