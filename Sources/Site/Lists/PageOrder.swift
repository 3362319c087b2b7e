import Content
import Vocabulary
import Settings

/// The order in which a list shows its pages.
///
/// Unless site.yaml says otherwise: those with a weight first, the light ones on top; then the
/// newest; then by title. The path of the file decides what is still equal, so that an order
/// never depends on anything but the content.
struct PageOrder {
  let sort: SectionSettings.Sort
  let isReversed: Bool

  static let automatic = PageOrder(SectionSettings(""))
  static let newestFirst = PageOrder(sort: .date)

  init(_ settings: SectionSettings) {
    let usual: SectionSettings.Order = settings.sort == .date ? .descending : .ascending
    sort = settings.sort
    isReversed = settings.order.map { $0 != usual } ?? false
  }

  private init(sort: SectionSettings.Sort) { (self.sort, isReversed) = (sort, false) }

  func sorted(_ pages: [Int], of articles: [Article]) -> [Int] {
    let keys = pages.map { Key(articles[$0], by: sort) }
    let order = pages.indices.sorted { keys[$0] < keys[$1] }
    return (isReversed ? order.reversed() : order).map { pages[$0] }
  }

  private struct Key: Comparable {
    var weight = 0
    var age = 0
    let title: String
    let path: String

    init(_ article: Article, by sort: SectionSettings.Sort) {
      let fields = article.page.fields
      if sort == .automatic || sort == .weight {
        weight = fields.weight.flatMap { $0 == 0 ? nil : $0 } ?? .max
      }
      if sort != .title { age = -(fields.date?.seconds ?? .min + 1) }
      title = article.title.lowercased()
      path = article.page.path.text
    }

    static func < (one: Key, other: Key) -> Bool {
      // Not as tuples: those would count references to four strings, in every comparison.
      if one.weight != other.weight { return one.weight < other.weight }
      if one.age != other.age { return one.age < other.age }
      if one.title != other.title { return one.title < other.title }
      return one.path < other.path
    }
  }
}
