public import Settings
public import Vocabulary

/// What the front matter of a page says. Everything is optional.
public struct PageFields: Sendable {
  public var title: String?
  public var description: String?
  public var date: Timestamp?
  public var updated: Timestamp?
  public var publish: Timestamp?
  public var expires: Timestamp?
  public var draft = false
  public var slug: Placed<String>?
  public var url: Placed<String>?
  public var aliases: [Placed<String>] = []
  public var weight: Int?
  public var template: Placed<String>?
  public var image: Placed<String>?
  public var menus: [MenuEntry] = []
  public var audience: [String] = []
  public var language: String?
  /// By taxonomy, as written.
  public var terms: [String: [String]] = [:]
  /// The keys that Rapport does not know: for the templates.
  public var params = Mapping.empty

  public init() {}

  /// A line in a menu that the page asks for.
  public struct MenuEntry: Hashable, Sendable {
    public let menu: String
    public let title: String?
    public let weight: Int?
  }
}

extension PageFields {
  /// Where the author decided the page's address.
  public var addressLine: Int { url?.line ?? slug?.line ?? 1 }

  /// Takes the keys that Rapport knows, and those that other generators use for the same.
  init(_ mapping: Mapping, taxonomies: [TaxonomySettings], reading: inout Reading) {
    title = reading.line("title")
    description = reading.line("description", or: ["summary", "excerpt"])
    date = reading.timestamp("date")
    updated = reading.timestamp("updated", or: ["lastmod", "last_modified_at", "modified"])
    publish = reading.timestamp("publish", or: ["publishDate"])
    expires = reading.timestamp("expires", or: ["expiryDate", "unpublishDate"])
    draft = reading.flag("draft") ?? reading.flag("published").map { !$0 } ?? false
    slug = reading.placedText("slug")
    url = reading.placedText("url", or: ["permalink"])
    aliases = reading.placedTexts("aliases", or: ["alias", "redirect_from"])
    weight = reading.integer("weight")
    template = reading.placedText("template")
    image = reading.placedText("image")
    audience = reading.texts("audience") ?? []
    language = reading.line("language", or: ["lang"])
    menus = Self.menus(in: &reading)
    for taxonomy in taxonomies {
      let singular = taxonomy.singular.lowercased()
      if let names = reading.texts(taxonomy.name, or: [singular]) { terms[taxonomy.name] = names }
    }
    params = reading.unread
  }

  /// Every key that is read of a page, but for those of taxonomies.
  public static let keys = [
    "title", "description", "summary", "excerpt", "date", "updated", "lastmod",
    "last_modified_at", "modified", "publish", "publishDate", "expires", "expiryDate",
    "unpublishDate", "draft", "published", "slug", "url", "permalink", "aliases", "alias",
    "redirect_from", "weight", "template", "image", "audience", "language", "lang", "menu",
    "menus",
  ]

  /// `menu: main`, a list of menus, or `menu: { main: { title: …, weight: 10 } }`.
  private static func menus(in reading: inout Reading) -> [MenuEntry] {
    guard let node = reading.node("menu", or: ["menus"]) else { return [] }
    guard node.mapping != nil else {
      return (reading.texts("menu", or: ["menus"]) ?? []).map {
        MenuEntry(menu: $0, title: nil, weight: nil)
      }
    }
    let entries = reading.named("menu", or: ["menus"]) { entry, reading in
      guard entry.value.mapping != nil else {
        return MenuEntry(menu: entry.key, title: nil, weight: nil)
      }
      return reading.mapping(entry.key) { item in
        MenuEntry(
          menu: entry.key, title: item.line("title", or: ["name"]), weight: item.integer("weight"))
      }
    }
    return (entries ?? []).map(\.value)
  }
}

extension Reading {
  fileprivate mutating func placedText(_ key: String, or aliases: [String] = []) -> Placed<String>?
  {
    guard let text = line(key, or: aliases), let node = node(key, or: aliases) else { return nil }
    return Placed(text, line: node.line, column: node.column)
  }

  fileprivate mutating func placedTexts(_ key: String, or aliases: [String]) -> [Placed<String>] {
    guard let node = node(key, or: aliases), texts(key, or: aliases) != nil else { return [] }
    return (node.sequence ?? [node]).compactMap { item in
      item.text.map { Placed($0, line: item.line, column: item.column) }
    }
  }
}
