import Content
import Settings
import Vocabulary

/// The menus of a site: what site.yaml says and what pages ask for in their front matter.
struct MenuPlan {
  let menus: [String: [MenuLine]]
  let findings: [Finding]

  init(_ index: SiteIndex, settings: SiteSettings, targets: LinkTargets) {
    var findings: [Finding] = []
    var menus: [String: [Placed]] = [:]
    for menu in settings.menus {
      let lines = Self.lines(menu.items, index, targets, &findings)
      menus[menu.name, default: []] += lines
    }
    for article in index.articles {
      for entry in article.page.fields.menus {
        let line = MenuLine(
          title: entry.title ?? article.title, url: article.page.path.url, items: [])
        menus[entry.menu, default: []].append((entry.weight, line))
      }
    }
    self.menus = menus.mapValues(Self.sorted)
    self.findings = findings
  }

  private typealias Placed = (weight: Int?, line: MenuLine)

  private static func lines(
    _ items: [MenuItem], _ index: SiteIndex, _ targets: LinkTargets, _ findings: inout [Finding]
  ) -> [Placed] {
    items.compactMap { item in
      let below = sorted(lines(item.items, index, targets, &findings))
      switch item.target {
      case .url(let url):
        return (item.weight, MenuLine(title: item.title ?? url, url: url, items: below))
      case .none:
        return (
          item.weight,
          MenuLine(title: item.title ?? "", url: below.first?.url ?? "/", items: below)
        )
      case .page(let name):
        guard let page = targets.page(named: name) else {
          findings.append(
            Finding(
              .error, in: "site/site.yaml", line: item.line, column: item.column,
              "this menu item leads to “\(name)”, which is not a page of the site",
              advice: NearestName.question(name, among: targets.pageNames)
                ?? "Name a file of content/, such as about.md; is it a draft or expired?"))
          return nil
        }
        let article = index.articles[page]
        return (
          item.weight,
          MenuLine(
            title: item.title ?? article.title, url: article.page.path.url, items: below)
        )
      }
    }
  }

  /// The light ones first; those without a weight as they were written, behind.
  private static func sorted(_ lines: [Placed]) -> [MenuLine] {
    lines.enumerated().sorted {
      ($0.element.weight ?? .max, $0.offset) < ($1.element.weight ?? .max, $1.offset)
    }.map(\.element.line)
  }
}
