import Vocabulary

/// Gives each page its place on the site: its folder's segments, then its slug.
///
/// `url` in the front matter is the whole path; `slug` the last segment. A name that has no
/// letter is kept as it is.
struct Addressing {
  /// `about/` for `about.md`; else `about.html`.
  let isPretty: Bool

  /// The path of a page, and what is wrong with the `slug` or `url` it asks for.
  func path(of page: PageSource) -> (SitePath, Finding?) {
    let usual = usualPath(of: page)
    if usual == .root { return (usual, remark(onFrontPage: page)) }
    do {
      if let url = page.fields.url { return (try wholePath(url), nil) }
      guard let slug = page.fields.slug else { return (usual, nil) }
      var segments = try segments(slug)
      let last = segments.removeLast()
      return (place(last, in: segments.reduce(usual.parent) { SitePath($1, in: $0) }), nil)
    } catch {
      let place = page.fields.url ?? page.fields.slug
      return (
        usual,
        Finding(
          .error, in: page.path, line: place?.line ?? 1, column: place?.column ?? 1,
          "\(error.description); a page cannot have that address",
          advice: page.fields.url == nil
            ? "Write letters, digits and hyphens: “slug: spring-sale”."
            : "Write a path that begins at the site's root: “url: /offers/spring/”.")
      )
    }
  }

  /// The path of a folder of `content/`.
  static func path(ofFolder folder: String) -> SitePath {
    folder.split(separator: "/").reduce(.root) { SitePath(segment(ofFolder: String($1)), in: $0) }
  }

  /// A folder of one page may bear its day: `2024-10-19-apple-day`.
  static func segment(ofFolder name: String) -> String { segment(FileName.ofFolder(name).words) }

  /// Words without a letter stay as they are, but for what would be a way up or down.
  static func segment(_ words: String) -> String {
    if let slug = Slug(words) { return slug.text }
    return words.contains("/") || words == "." || words == ".."
      ? String(words.map { $0 == "/" || $0 == "." ? "-" : $0 }) : words
  }

  private func usualPath(of page: PageSource) -> SitePath {
    let folder = Self.path(ofFolder: page.folder)
    if page.name.isIndex { return folder }
    if page.folder.isEmpty, page.name.words == "404" {
      return SitePath(file: "404.html", in: .root)
    }
    return place(Self.segment(page.name.words), in: folder)
  }

  private func remark(onFrontPage page: PageSource) -> Finding? {
    guard let place = page.fields.url ?? page.fields.slug, place.value != "/" else { return nil }
    return Finding(
      .warning, in: page.path, line: place.line, column: place.column,
      "the front page of the site is /, not “\(place.value)”",
      advice: "Remove the line, or move the text to a page of its own.")
  }

  private func place(_ segment: String, in folder: SitePath) -> SitePath {
    isPretty ? SitePath(segment, in: folder) : SitePath(file: segment + ".html", in: folder)
  }

  private func wholePath(_ url: Placed<String>) throws(Refusal) -> SitePath {
    try SitePath(written: url.value)
  }

  /// One segment, or several: `guides/start` stands two folders below.
  private func segments(_ slug: Placed<String>) throws(Refusal) -> [String] {
    let path = try SitePath(written: slug.value)
    guard path != .root else { throw Refusal("“\(slug.value)” names no segment of a path") }
    // White space would be percent signs in an address.
    return path.text.split(separator: "/").map { segment in
      segment.utf8.contains(UInt8(ascii: " ")) ? Self.segment(String(segment)) : String(segment)
    }
  }
}
