import Content
import Settings
import Vocabulary

/// Files that are published and that nothing names: no page, style sheet, script or template.
struct UnusedFiles {
  private(set) var findings: [Finding] = []

  init(_ checks: SiteChecks, _ looks: [PageLook]) {
    let site = checks.site
    var named: Set<SitePlaces.Place> = []
    for look in looks { named.formUnion(look.names) }
    let hashed = Dictionary(
      site.assets.names.filter { $0.value != site.assets.names[site.assets.style] }.map {
        ($0.value, $0.key)
      },
      uniquingKeysWith: { one, _ in one })
    let brought = Set(site.fragments.scripts.map(\.path))
    var suspects: [(path: String, name: String)] = []
    for (number, file) in site.assets.files.enumerated() where !named.contains(.asset(number)) {
      guard let path = hashed["/" + file.path], !brought.contains(path) else { continue }
      suspects.append(("site" + path, path))
    }
    for (number, file) in site.tree.attachments.enumerated()
    where !named.contains(.attachment(number)) && !Self.isKnownToPrograms(file.source) {
      suspects.append((file.source, file.source))
    }
    guard !suspects.isEmpty else { return }
    let texts = SourceTexts(checks).texts
    for suspect in suspects {
      let name = Array((suspect.name.split(separator: "/").last ?? "").utf8)
      guard !texts.contains(where: { $0.holds(name) }) else { continue }
      findings.append(
        Finding(
          .warning, in: suspect.path, "nothing on the site uses this file",
          advice: "Link to it, or remove it."))
    }
  }

  /// A file at the root of a site is often there for a program that knows its name:
  /// `favicon.ico`, `ads.txt`, a proof of ownership. A picture with a name of its own is not.
  private static func isKnownToPrograms(_ path: String) -> Bool {
    let name = path.dropFirst("content/".count).lowercased()
    guard !name.contains("/") else { return false }
    let isPicture = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".pdf"].contains(
      where: name.hasSuffix)
    return !isPicture
      || ["favicon", "apple-touch", "android-chrome", "mstile", "icon"].contains(
        where: name.hasPrefix)
  }
}

extension [UInt8] {
  /// Whether some bytes stand in it.
  fileprivate func holds(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first else { return true }
    var index = startIndex
    while let found = self[index...].firstIndex(of: first) {
      if self[found...].starts(with: bytes) { return true }
      index = found + 1
    }
    return false
  }
}
