import Templates

/// Every name that a template is given, declared once: the check of the templates, their values
/// and `docs/templates.md` are made from it.
public struct SiteNames: Sendable {
  let pages: PageNames
  let lists: ListNames
  let site: RecordShape
  let keys: OwnKeys
  /// What a page's template is given.
  let root: RecordShape

  /// The keys that this owner's pages, settings and data files use.
  struct OwnKeys: Hashable, Sendable {
    var page: Set<String> = []
    var params: Set<String> = []
    var business: Set<String> = []
    var data: Set<String> = []
    var menus: Set<String> = []
    var forms: Set<String> = []
  }

  init(_ keys: OwnKeys) {
    self.keys = keys
    pages = PageNames(keys: keys.page)
    lists = ListNames(summary: pages.summary)
    site = Self.site(pages.summary, keys)
    root = RecordShape("template", Self.common(site, pages.page, lists.list))
  }

  /// What a component's template is given; nil is one of the owner's.
  func component(_ component: Component?) -> RecordShape {
    let own =
      component?.name == "news" ? Component.newsFields(pages.summary) : component?.fields ?? []
    let declared = component.flatMap { $0.takesAny ? nil : $0 }
    let arguments = declared.map { Set($0.positional + $0.named) }
    return RecordShape(
      component.map { "component \($0.name)" } ?? "component",
      [
        .field("site", .record(site), "The site as a whole."),
        .field("page", .record(pages.page), "The page that it stands in."),
        .field("arguments", .open(known: arguments), "What was written in the call."),
      ] + own)
  }

  static func common(
    _ site: RecordShape, _ page: RecordShape, _ list: RecordShape
  ) -> [RecordShape.Field] {
    [
      .field("site", .record(site), "The site as a whole."),
      .field("page", .record(page), "The page that is being written."),
      .field("list", .record(list), "What the page lists; empty on an article."),
    ]
  }

  private static func site(_ summary: RecordShape, _ keys: OwnKeys) -> RecordShape {
    let menu = Shape.list(.record(LinkNames.menuItem))
    return RecordShape(
      "site",
      [
        .field("title", .text, "The name of the business."),
        .optional("tagline", .text, "What it does, in a few words."),
        .optional("description", .text, "A sentence about it."),
        .field("language", .text, "The language of the site: `en`."),
        .optional("url", .text, "Its address, without a slash at the end."),
        .optional("author", .text, "Who writes it."),
        .optional("image", .text, "The picture for pages that have none, in messengers' previews."),
        .optional("copyright", .text, "Whose it is."),
        .field("year", .text, "This year, in four digits."),
        .field("business", .open(known: keys.business), "The `business` of site.yaml."),
        .field("params", .open(known: keys.params), "The `params` of site.yaml."),
        .field("data", .open(known: keys.data), "The files of site/data, by their names."),
        .field("menus", .open(known: keys.menus, of: menu), "The menus of site.yaml, by name."),
        .field("sections", .list(.record(summary)), "The sections at the top."),
        .field("recent", .list(.record(summary)), "The ten newest pages that have a date."),
        .field("feeds", .list(.record(LinkNames.feed)), "The feeds of the whole site."),
        .field("home", .record(summary), "The front page."),
        .field(
          "forms", .open(known: keys.forms, of: .record(FormValues.form)),
          "The forms, by name: `{{#site.forms.complaint?}}…`."),
        .optional(
          "footerForm", .record(FormValues.form), "The form that every page's footer shows."),
        .optional(
          "complaintForm", .record(FormValues.form), "The form that every page links to."),
        .field("style", .text, "The address of the style sheet."),
        .field("generator", .text, "What made the site."),
      ])
  }
}
