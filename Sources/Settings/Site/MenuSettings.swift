import Vocabulary

/// A list of links under a name that templates know: `main`, `footer`.
public struct Menu: Hashable, Sendable {
  public let name: String
  public let items: [MenuItem]
}

public struct MenuItem: Hashable, Sendable {
  public enum Target: Hashable, Sendable {
    case url(String)
    /// A file in `content/`, a folder of it, or the URL path of a page.
    case page(String)
    /// Only a heading over its items.
    case none
  }

  /// Nil where the page's own title is to be taken.
  public let title: String?
  public let target: Target
  public let weight: Int?
  public let items: [MenuItem]
  /// Where it stands in site.yaml.
  public let line: Int, column: Int
}

extension MenuItem {
  static let keys = [
    SettingKey(
      "menus.<name>.title", "text", "The words of the link; the title of the page if not given."),
    SettingKey(
      "menus.<name>.page", "a page", "The page it leads to: a file or folder of content/."),
    SettingKey("menus.<name>.url", "an address", "The address it leads to, if it is not a page."),
    SettingKey(
      "menus.<name>.weight", "a whole number", "Where it stands: light items come first."),
    SettingKey("menus.<name>.items", "a list", "The items below it, each like this one."),
  ]
}

extension Menu {
  static func read(_ reading: inout Reading) -> [Menu] {
    let menus = reading.named("menus") { entry, inner in
      MenuItem.read(entry.value, named: inner.name(entry), &inner)
    }
    return (menus ?? []).map { Menu(name: $0.name, items: $0.value) }
  }
}

extension MenuItem {
  /// A list of items; one that is only text is a page.
  fileprivate static func read(
    _ node: Node, named name: String, _ reading: inout Reading
  ) -> [MenuItem] {
    (node.sequence ?? [node]).compactMap { item in
      if let text = item.text {
        return MenuItem(
          title: nil, target: .page(text), weight: nil, items: [], line: item.line,
          column: item.column)
      }
      return reading.mapping(item, named: name) { self.init(&$0, at: item) }
    }
  }

  private init(_ reading: inout Reading, at node: Node) {
    title = reading.line("title")
    weight = reading.integer("weight")
    let (page, url) = (reading.entry("page"), reading.entry("url"))
    let below = reading.entry("items")
    items = below.map { Self.read($0.value, named: reading.name($0), &reading) } ?? []
    target = Self.target(page: page?.value.text, url: url?.value.text)
    (line, column) = (node.line, node.column)
    if let page, url != nil {
      reading.report(
        .error, at: page.value, "a menu item leads to a “page” or to a “url”, and this has both",
        advice: "Keep one of the two.")
    } else if target == .none, title == nil || items.isEmpty {
      reading.report(
        .error, at: node, "this menu item leads nowhere",
        advice: "Give it a “page:” or a “url:”.")
    }
    reading.unknownKeys()
  }

  private static func target(page: String?, url: String?) -> Target {
    if let page { return .page(page) }
    return url.map { .url($0) } ?? .none
  }
}
