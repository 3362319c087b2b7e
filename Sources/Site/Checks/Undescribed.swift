import Content
import Vocabulary

/// Pictures without a description that no page's author put there: a template did.
struct Undescribed {
  private(set) var findings: [Finding] = []

  /// `assets` are the names that authors know, and those with a hash in them.
  init(_ publication: Publication, _ looks: [PageLook], assets: [String: String]) {
    let written = Dictionary(
      assets.map { ($0.value, $0.key) }, uniquingKeysWith: { one, _ in one })
    var uses: [String: (page: String, count: Int)] = [:]
    for look in looks where !look.undescribed.isEmpty {
      let article = publication.article(look.page)
      var own = ImageTexts.undescribed(in: article)
      for address in look.undescribed {
        // As many as its author wrote have been told of at their places.
        if own > 0 {
          own -= 1
          continue
        }
        uses[address, default: (article.page.path.text, 0)].count += 1
      }
    }
    for (address, use) in uses {
      let pages =
        use.count == 1
        ? "the page \(use.page) shows" : "\(use.count) pages, first \(use.page), show"
      findings.append(
        Finding(
          .warning, in: ThemeFiles.folder,
          "\(pages) \(written[address] ?? address) without a description; a template does so",
          advice: "Give the picture an alt=\"…\", which is empty for mere decoration."))
    }
  }
}
