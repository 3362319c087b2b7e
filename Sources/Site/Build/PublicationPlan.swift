import Content
import Markdown
import Settings
import Templates
import Vocabulary

/// Works out all that the pages have in common: lists, menus, feeds, templates, related pages.
struct PublicationPlan: Sendable {
  let owner: OwnerSettings
  let tree: ContentTree
  let targets: LinkTargets
  let articles: [Article]
  let assets: SiteAssets
  let baseURL: String?
  let files: FileTree
  let cores: Int
  let now: Timestamp
  let fragments: SiteFragments

  private var settings: SiteSettings { owner.settings }

  func made(onTemplates: () -> Void) async -> (Publication, findings: [Finding]) {
    let index = SiteIndex(articles, tree: tree, settings: settings)
    let menus = MenuPlan(index, settings: settings, targets: targets)
    let names = SiteNames(
      SiteValues.ownKeys(
        settings, data: owner.data, menus: menus.menus, pages: tree.pages,
        forms: fragments.forms))
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

    onTemplates()
    let environment = RenderEnvironment(baseURL: baseURL ?? "", language: settings.language)
    let theme = ThemeFiles(files)
    let library = TemplateLibrary(theme.sources)
    let (templates, templateFindings) = PageTemplates.compiled(
      for: tree.pages, and: fragments.isEmpty ? [] : [ShellRendering.template], from: library,
      given: names.root)
    let (components, componentFindings) = ComponentRenderer.prepared(
      from: library, names: names, files: files, markdown: MarkdownOptions(settings.markdown),
      targets: targets, environment: environment, fragments: fragments)
    let uses = UsedNames(templates, components)
    let archives = settings.sections.filter(\.archive).map(\.name)
    let related = uses.related ? await related() : []
    let publication = Publication(
      settings: settings, baseURL: baseURL, tree: tree, index: index, names: names,
      summaries: summaries, terms: terms, feeds: feeds, menus: menus.menus,
      archives: Dictionary(
        archives.map { ($0, Archive($0, in: index)) }, uniquingKeysWith: { first, _ in first }),
      site: site, templates: templates, uses: uses, components: components, related: related,
      environment: environment,
      scripts: fragments.scripts.compactMap { assets.names[$0.path] },
      hasFooterForm: fragments.forms.contains { $0.name == fragments.footerForm })
    return (
      publication,
      menus.findings + theme.findings + library.findings + templateFindings + componentFindings
    )
  }

  /// For every article the others that are nearest; nothing for lists.
  private func related() async -> [[Int]] {
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
