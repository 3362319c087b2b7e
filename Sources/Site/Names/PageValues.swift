import Settings
import Content
import Markdown
import Templates
import Vocabulary

/// What the template of one page is given under `page`.
struct PageValues {
  let publication: Publication
  let number: Int

  private var article: Article { publication.article(number) }
  private var page: Page { article.page }

  /// `content` is the text with its components filled in, those of other rooms among them or not. `pager` is the part of the list, as
  /// the further parts have addresses of their own.
  func record(content: String, pager: Pager?, hasFragments: Bool = false) -> Record {
    let neighbours = publication.index.neighbours(of: number)
    let path = pager?.path ?? page.path
    return Record(
      publication.names.pages.page,
      publication.summaries[number].values + [
        .markup(content),
        publication.uses.headings ? .list(article.document.outline.map(heading)) : .list([]),
        publication.uses.outline ? outline : .missing,
        .list(breadcrumbs),
        Value(neighbours.before.map { publication.summaries[$0] }),
        Value(neighbours.after.map { publication.summaries[$0] }),
        .list(related),
        .list(publication.terms.grouped(of: number)),
        Value(isIndexed ? publication.permalink(path) : nil),
        Value(isIndexed ? nil : "noindex"),
        .list(publication.feeds.links(of: number)),
        .text(publication.templates.name(for: page)),
        .list(page.fields.audience.map(Value.text)),
        .text(page.fields.language ?? publication.settings.language),
        .text(titleTag(pager)),
        .list(hasFragments ? publication.scripts.map(Value.text) : []),
      ])
  }

  /// Whether search engines are to show the page.
  private var isIndexed: Bool { page.isIndexed }

  private var outline: Value {
    Value.markup(orMissing: OutlineMarkup(article.document.outline).html)
  }

  private func heading(_ heading: Heading) -> Value {
    .record(
      Record(
        LinkNames.heading, [.number(heading.level), .text(heading.id), .text(heading.text)]))
  }

  private var breadcrumbs: [Value] {
    guard page.kind != .home, let home = publication.index.sectionPages[""] else { return [] }
    var trail = [home] + publication.index.breadcrumbs(of: number)
    trail += publication.index.parents(of: number)
    return trail.map { other in
      let article = publication.article(other)
      // A home page's own title is often a whole sentence.
      let title = other == home ? publication.settings.title : article.title
      return LinkNames.link(title: title, url: article.page.path.url)
    }
  }

  private var related: [Value] {
    publication.related.isEmpty ? [] : publication.related[number].map(publication.summary)
  }

  private func titleTag(_ pager: Pager?) -> String {
    let site = publication.settings.title
    var title = article.title
    if let pager, pager.number > 1 { title += ", page \(pager.number)" }
    if page.kind == .home {
      return publication.settings.tagline.map { "\(site) – \($0)" } ?? site
    }
    return title == site ? title : "\(title) – \(site)"
  }
}

extension Value {
  static func markup(orMissing html: String?) -> Value { html.map(Value.markup) ?? .missing }
}
