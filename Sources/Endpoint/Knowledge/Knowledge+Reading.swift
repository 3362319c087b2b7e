import Calendar
import Desk
import Forms
public import Settings
import Templates
import Vocabulary

extension Knowledge {
  /// Reads `site.json`. `baseURL` is where `rapport serve` really listens.
  public init(_ parts: KnowledgeParts, baseURL: BaseURL? = nil) throws {
    let root = try Self.node(try parts.site(), "site.json")
    guard root["format"]?.text == String(Self.format) else {
      throw KnowledgeFailure.otherFormat(root["format"]?.text ?? "")
    }
    var findings: [Finding] = []
    guard let site = root["site"], let desk = root["desk"] else {
      throw KnowledgeFailure.unreadable("site.json", because: "it says nothing of the site")
    }
    settings = SiteSettings.read(
      site, path: "site.json", folderName: root["folder"]?.text ?? "", findings: &findings)
    policy = DeskPolicy.read(desk, path: "site.json", findings: &findings)
    // Warnings were told when it was built.
    if let error = findings.first(where: { $0.weight == .error }) {
      throw KnowledgeFailure.unreadable("site.json", because: error.message)
    }
    guard let base = baseURL ?? root["base-url"]?.text.flatMap(BaseURL.init) ?? settings.url else {
      throw KnowledgeFailure.unreadable("site.json", because: "it does not say where the site is")
    }
    (self.baseURL, self.parts) = (base, parts)
    home = root["home"]?.text ?? "/"
    privacy = root["privacy"]?.text
    forms = Self.texts(root["forms"])
    shells = Self.texts(root["shells"])
    pages = Self.texts(root["pages"])
    replies = Self.texts(root["replies"])
  }

  static func node(_ bytes: [UInt8], _ name: String) throws -> Node {
    var findings: [Finding] = []
    guard let node = DataFile.read(bytes, path: name, findings: &findings) else {
      throw KnowledgeFailure.unreadable(
        name, because: findings.first?.message ?? "it holds nothing")
    }
    return node
  }

  private static func texts(_ node: Node?) -> [String: String] {
    Dictionary(
      (node?.mapping?.entries ?? []).compactMap { entry in
        entry.value.text.map { (entry.key, $0) }
      }, uniquingKeysWith: { $1 })
  }
}
