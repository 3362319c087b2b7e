import Content
import Templates

/// All of an owner's texts that may name a file: what is left out of the site too, and mails.
struct SourceTexts {
  let texts: [[UInt8]]

  init(_ checks: SiteChecks) {
    let (site, files) = (checks.site, checks.files)
    var texts = ThemeFiles(files).sources.map { Array($0.text.utf8) }
    texts += site.assets.files.filter { Self.isText($0.path) }.map(\.bytes)
    // Style sheets are joined and made smaller, and then name files by their new names.
    let own = files.files(below: "site").paths.filter(Self.isText)
    // The whole files, as a picture may be named at their top.
    let pages = site.content.pages.map(\.path) + site.fragments.hidden
    for path in own + pages + site.tree.attachments.map(\.source).filter(Self.isText) {
      if let bytes = try? files.read(path) { texts.append(bytes) }
    }
    self.texts = texts
  }

  private static func isText(_ path: String) -> Bool {
    [
      ".css", ".js", ".mjs", ".json", ".svg", ".html", ".xml", ".webmanifest", ".yaml", ".yml",
      ".csv", ".txt", ".mustache", ".md",
    ].contains(where: path.lowercased().hasSuffix)
  }
}
