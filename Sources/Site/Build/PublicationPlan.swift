import Content
import Markdown
import Settings
import Templates
import Vocabulary

/// Works out all that the pages have in common: lists, menus, feeds, templates, related pages.
struct PublicationPlan: Sendable {
  let read: ReadParts
  /// The same site a moment ago.
  let before: Before?
  let baseURL: String?
  let files: FileTree
  let cores: Int
  let now: Timestamp

  struct Before: Sendable {
    let publication: Publication
    /// Whether the pages are to each other what they were.
    let hasLists: Bool
  }

  private var settings: SiteSettings { read.owner.settings }
  private var articles: [Article] { read.articles.articles }

  func made(onTemplates: () -> Void) async -> (Publication, findings: [Finding]) {
    let known = before.flatMap { $0.hasLists ? $0.publication.lists : nil }
    let lists = if let known { known } else { await self.lists() }
    onTemplates()
    let (tree, assets, fragments) = (read.tree, read.assets, read.fragments)
    let environment = RenderEnvironment(baseURL: baseURL ?? "", language: settings.language)
    let theme = ThemeFiles(files)
    let library = TemplateLibrary(theme.sources)
    let (templates, templateFindings) = PageTemplates.compiled(
      for: tree.pages, and: fragments.isEmpty ? [] : [ShellRendering.template], from: library,
      given: lists.names.root)
    let (components, componentFindings) = ComponentRenderer.prepared(
      from: library, names: lists.names, files: files,
      markdown: MarkdownOptions(settings.markdown), targets: read.targets,
      environment: environment, fragments: fragments)
    let uses = UsedNames(templates, components)
    let publication = Publication(
      settings: settings, baseURL: baseURL, tree: tree, lists: lists,
      templates: templates, uses: uses, components: components,
      related: uses.related ? await related() : [], environment: environment,
      scripts: fragments.scripts.compactMap { assets.names[$0.path] },
      hasFooterForm: fragments.forms.contains { $0.name == fragments.footerForm })
    return (
      publication,
      lists.menus.findings + theme.findings + library.findings + templateFindings
        + componentFindings
    )
  }
}

extension PublicationPlan {
  private func lists() async -> PublicationLists {
    let (owner, tree, targets) = (read.owner, read.tree, read.targets)
    let (assets, fragments, articles) = (read.assets, read.fragments, articles)
    let index = SiteIndex(articles, tree: tree, settings: settings)
    let menus = MenuPlan(index, settings: settings, targets: targets)
    let keys = SiteValues.ownKeys(
      settings, data: owner.data, menus: menus.menus, pages: tree.pages, forms: fragments.forms)
    let known = before?.publication.names
    let names = known.flatMap { $0.keys == keys ? $0 : nil } ?? SiteNames(keys)
    let terms = TermLinks(tree, settings: settings)
    let summarising = SummaryValues(
      settings: settings, names: names, index: index, terms: terms, targets: targets,
      assets: assets.names, baseURL: baseURL)
    let summaries = await inParallel(articles.count, cores: cores, summarising.record)
    let feeds = SiteFeeds(index, tree: tree, settings: settings, hasAddress: baseURL != nil)
    let site = SiteValues(
      settings: settings, names: names, index: index, summaries: summaries, feeds: feeds,
      data: owner.data, style: assets.style, baseURL: baseURL, assets: assets.names, now: now,
      forms: FormValues(fragments, articles), fragments: fragments
    ).record
    let archives = settings.sections.filter(\.archive).map(\.name)
    return PublicationLists(
      index: index, menus: menus, names: names, terms: terms, summaries: summaries, feeds: feeds,
      archives: Dictionary(
        archives.map { ($0, Archive($0, in: index)) }, uniquingKeysWith: { first, _ in first }),
      site: site)
  }

  /// For every article the others that are nearest; nothing for lists.
  private func related() async -> [[Int]] {
    if let before, before.hasLists, before.publication.uses.related {
      return before.publication.related
    }
    let (articles, settings) = (articles, settings)
    let numbers = articles.indices.filter { articles[$0].page.kind == .page }
    let words = await inParallel(numbers.count, cores: cores) {
      RelatedWords(articles[numbers[$0]], settings: settings)
    }
    let pages = RelatedPages(words)
    let share = 256
    let found = await inParallel((numbers.count + share - 1) / share, cores: cores) { part in
      pages.related(
        to: part * share..<min(numbers.count, (part + 1) * share), count: settings.relatedCount)
    }
    var result = [[Int]](repeating: [], count: articles.count)
    for (number, others) in zip(numbers, found.joined()) {
      result[number] = others.map { numbers[$0] }
    }
    return result
  }
}

extension RelatedWords {
  fileprivate init(_ article: Article, settings: SiteSettings) {
    let fields = article.page.fields
    self.init(
      section: article.page.section,
      terms: settings.taxonomies.flatMap { taxonomy in
        (fields.terms[taxonomy.name] ?? []).compactMap(Slug.init).map { "\(taxonomy.name)/\($0)" }
      },
      title: article.title, text: article.document.plainText.utf8,
      day: fields.date?.day.daysSince1970, mayBeProposed: article.page.isIndexed)
  }
}
