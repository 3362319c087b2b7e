import Content
import Settings
import Vocabulary

/// The files of `site/assets`: each under a name that changes with its content, and the style
/// sheets at the top as one.
struct SiteAssets: Sendable {
  /// What is written, by path below the output folder.
  let files: [(path: String, bytes: [UInt8])]
  /// The address that authors write, and the one with the hash.
  let names: [String: String]
  /// The address of the one style sheet.
  let style: String
  let findings: [Finding]

  static let folder = "site/assets"
  /// An owner's sheet of this name replaces the built-in one.
  private static let theme = "/assets/theme.css"

  /// `scripts` are those that the program brings along, each replaced by an owner's of its path.
  init(
    _ tree: FileTree, settings: PublishingSettings, scripts: [(path: String, bytes: [UInt8])] = []
  ) {
    var (paths, findings) = tree.files(below: Self.folder)
    paths.removeAll { path in
      settings.ignore.contains { $0.matches(path.dropFirst(Self.folder.count + 1)) }
    }
    var contents: [(path: String, bytes: [UInt8])] = []
    for path in paths {
      do {
        contents.append((String(path.dropFirst("site".count)), try tree.read(path)))
      } catch {
        findings.append(error)
      }
    }
    for script in scripts where !contents.contains(where: { $0.path == script.path }) {
      contents.append(script)
    }
    var files: [(path: String, bytes: [UInt8])] = []
    var names: [String: String] = [:]
    func add(_ path: String, _ bytes: [UInt8]) {
      names[path] = AssetName.hashed(path, bytes)
      files.append((String((names[path] ?? path).dropFirst()), bytes))
    }
    for (path, bytes) in contents where !path.hasSuffix(".css") { add(path, bytes) }
    // Style sheets name the others, so theirs come last.
    func rewritten(_ path: String, _ bytes: [UInt8]) -> [UInt8] {
      StyleLinks.rewrite(bytes) { address in
        Self.hashed(address, in: path, names: names)
      }
    }
    func finished(_ bytes: [UInt8]) -> [UInt8] {
      settings.minifyCSS ? StyleMinifier.minified(bytes) : bytes
    }
    let sheets = contents.filter { $0.path.hasSuffix(".css") }
    let isTop: (String) -> Bool = { !$0.dropFirst("/assets/".count).contains("/") }
    for (path, bytes) in sheets where !isTop(path) { add(path, finished(rewritten(path, bytes))) }
    let top = sheets.filter { isTop($0.path) }
    let theme = top.filter { $0.path == Self.theme }.map(\.bytes)
    let own = top.filter { $0.path != Self.theme }.map { rewritten($0.path, $0.bytes) }
    let joined = StyleBundle.joined((theme.isEmpty ? [BuiltInTheme.styleSheet] : theme) + own)
    add("/assets/style.css", finished(joined))
    style = "/assets/style.css"
    // Whoever links to one of the joined sheets gets all of them.
    for (path, _) in top { names[path] = names["/assets/style.css"] }
    (self.files, self.names, self.findings) = (files, names, findings)
  }

  /// What a style sheet calls another asset: relative to its own folder, or from the root.
  private static func hashed(
    _ address: String, in sheet: String, names: [String: String]
  ) -> String? {
    guard !address.contains(":"), !address.hasPrefix("#"), !address.hasPrefix("//") else {
      return nil
    }
    let end = address.firstIndex { $0 == "?" || $0 == "#" } ?? address.endIndex
    let written = address[..<end]
    var segments = written.hasPrefix("/") ? [] : sheet.split(separator: "/").dropLast()
    for segment in written.split(separator: "/") where segment != "." {
      if segment == ".." { _ = segments.popLast() } else { segments.append(segment) }
    }
    guard let name = names["/" + segments.joined(separator: "/")] else { return nil }
    // All assets stand below /assets/, and so do the sheets that name them.
    let depth = sheet.split(separator: "/").count - 2
    let up = String(repeating: "../", count: depth)
    return up + name.dropFirst("/assets/".count) + address[end...]
  }
}
