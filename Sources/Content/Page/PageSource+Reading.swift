public import Settings
public import Vocabulary

extension PageSource {
  /// Reads a file of `content/`. What is wrong with its front matter is told; the page is there
  /// all the same, so that the other pages' links to it are not wrong too.
  public static func read(
    _ bytes: [UInt8], path: String, settings: SiteSettings
  ) -> (page: PageSource, findings: [Finding]) {
    let front = FrontMatter.split(bytes, path: path)
    var reading = Reading(front.mapping, path: path, zone: settings.zone)
    var fields = PageFields(front.mapping, taxonomies: settings.taxonomies, reading: &reading)
    let relative = String(path.utf8.dropFirst("content/".utf8.count)) ?? path
    let name = FileName(lastSegment(of: relative))
    // The page of a folder has the day of the folder's name.
    let day = name.isIndex ? FileName.ofFolder(lastSegment(of: parent(of: relative))).day : name.day
    if fields.date == nil, let day {
      fields.date = Timestamp(day, offset: settings.zone.offset(atLocal: day), hasTime: false)
    }
    let page = PageSource(
      path: path, folder: parent(of: relative), name: name,
      front: bytes[..<front.body.lowerBound], fields: fields, body: bytes[front.body],
      bodyLine: front.bodyLine)
    return (page, front.findings + reading.findings)
  }

  /// Whether a file of `content/` is a page: a Markdown file that is not one of the mails'
  /// texts in `replies/`, nor a part for `{{include}}`, whose name begins with `_`.
  public static func isPage(_ path: String) -> Bool {
    guard isMarkdown(path) else { return false }
    let name = lastSegment(of: path)
    return !path.hasPrefix("content/replies/") && (!name.hasPrefix("_") || name == "_index.md")
  }

  public static func isMarkdown(_ path: String) -> Bool {
    path.hasSuffix(".md") || path.hasSuffix(".markdown")
  }
}
