public import Markdown
public import Vocabulary

/// Where a link that an author wrote in Markdown leads.
///
/// A link may name the file beside it (`opening-hours.md`, `photo.jpg`, `../about.md`), a path
/// from the site's root (`/about/`) or an address elsewhere.
public struct LinkTargets: Sendable {
  /// By path of the file: `content/about.md`, `content/news/hut.jpg`.
  private let places: [String: SitePath]
  /// The numbers of the pages in the tree, by path of the file.
  private let pages: [String: Int]
  /// Why a page is not there, by path of its file.
  private let leftOut: [String: String]
  private let attachments: [Attachment]
  /// `example.org`, so that links to the site itself are not taken for foreign ones.
  private let host: String?

  public init(_ tree: ContentTree, baseURL: String?) {
    var places: [String: SitePath] = [:]
    var pages: [String: Int] = [:]
    for (number, page) in tree.pages.enumerated() {
      guard let source = page.source else { continue }
      places[source] = page.path
      pages[source] = number
    }
    for file in tree.attachments { places[file.source] = file.path }
    (self.places, self.pages, attachments) = (places, pages, tree.attachments)
    leftOut = tree.leftOut.reasons
    host = baseURL.flatMap(hostName)
  }

  /// The address to write, or nil to leave it as it is.
  ///
  /// `file` is where the link was written: that of the page, unless the page includes another.
  public func resolve(
    _ link: LinkReference, from page: Page, in file: String? = nil
  ) -> ResolvedLink? {
    let destination = link.destination
    guard let first = destination.utf8.first, first != UInt8(ascii: "#") else { return nil }
    if destination.hasPrefix("//") { return external(destination) }
    if first != UInt8(ascii: "/"), let scheme = scheme(of: destination) {
      return scheme == "http" || scheme == "https" ? external(destination) : nil
    }
    guard let path = place(of: destination, from: page, in: file) else { return nil }
    return ResolvedLink(destination: path.url + suffix(of: destination), isExternal: false)
  }

  /// What is wrong with a link to a file of `content/`, if anything.
  ///
  /// Only links that name a Markdown file are judged here: all others are addresses, and
  /// whether those exist is known when the site is finished.
  public func finding(_ link: LinkReference, from page: Page, in file: String? = nil) -> Finding? {
    let written = String(link.destination.prefix { $0 != "#" && $0 != "?" })
    guard PageSource.isMarkdown(written), scheme(of: link.destination) == nil,
      !written.hasPrefix("//"), place(of: link.destination, from: page, in: file) == nil
    else { return nil }
    let source = file ?? page.source ?? ""
    if let target = self.file(percentDecoded(written), beside: source), let why = leftOut[target] {
      return Finding(
        .warning, in: source, line: link.line, column: link.column,
        "this links to \(written), which is left out: \(why)",
        advice: "Remove the link until the page is there.")
    }
    let name = lastSegment(of: percentDecoded(written))
    let near = NearestName.to(name, among: pages.keys.lazy.map(lastSegment))
    return Finding(
      .warning, in: source, line: link.line, column: link.column,
      "this links to \(written), which is not a page of the site",
      advice: near.flatMap { $0 == name ? nil : "Did you mean “\($0)”?" }
        ?? "A path is taken from the folder of this file, or with a “/” in front from content/.")
  }
}

extension LinkTargets {
  /// The page of a file or folder of `content/`: `about.md`, `news/index.md`, `news`.
  public func page(named name: String) -> Int? {
    guard let file = joined("content", percentDecoded(name)) else { return nil }
    return [file, file + ".md", file + "/index.md", file + "/_index.md"].lazy
      .compactMap { pages[$0] }.first
  }

  /// All names that `page(named:)` knows.
  public var pageNames: [String] {
    pages.keys.map { String($0.dropFirst("content/".count)) }.sorted()
  }

  /// An address from the front matter, resolved like a link.
  public func address(_ written: Placed<String>, from page: Page) -> String {
    let link = LinkReference(
      destination: written.value, kind: .image, line: written.line, column: written.column)
    return resolve(link, from: page)?.destination ?? written.value
  }

  /// The path of a file named beside another, or from the root of `content/` with a slash; nil
  /// if it would leave `content/`.
  public func file(_ name: String, beside other: String) -> String? {
    let folder = name.hasPrefix("/") ? "content" : parent(of: other)
    guard let path = joined(folder, name), path.hasPrefix("content/") || path == "content" else {
      return nil
    }
    return path
  }

  /// The pictures in a folder beside a page, by the names of their files.
  public func pictures(in name: String, beside other: String) -> [SitePath] {
    guard let folder = file(name, beside: other) else { return [] }
    return attachments.filter { attachment in
      parent(of: attachment.source) == folder
        && Self.pictureTypes.contains { attachment.source.lowercased().hasSuffix($0) }
    }.map(\.path)
  }

  private static let pictureTypes = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".svg"]
}

extension LinkTargets {
  private func place(of destination: String, from page: Page, in source: String?) -> SitePath? {
    let end = destination.utf8.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") }
    let written = percentDecoded(String(destination[..<(end ?? destination.endIndex)]))
    if written.isEmpty { return nil }
    if written.hasPrefix("/") {
      // Most are addresses; a file has a type.
      return written.utf8.contains(UInt8(ascii: ".")) ? places["content" + written] : nil
    }
    let folder = parent(of: source ?? page.source ?? "content/index.md")
    if let file = joined(folder, written) {
      for candidate in [file, file + ".md", file + "/index.md", file + "/_index.md"] {
        if let place = places[candidate] { return place }
      }
    }
    // As a browser would take it: from the page's own address.
    guard !PageSource.isMarkdown(written),
      let path = joined(String(page.path.text.dropFirst()), written)
    else { return nil }
    let isFolder = written.hasSuffix("/") || written.hasSuffix("..") || written == "."
    return try? SitePath(written: "/" + path + (isFolder ? "/" : ""))
  }

  private func external(_ destination: String) -> ResolvedLink {
    ResolvedLink(destination: destination, isExternal: hostName(destination) != host)
  }

  private func suffix(of destination: String) -> Substring {
    let start = destination.utf8.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") }
    return destination[(start ?? destination.endIndex)...]
  }
}

/// The folder and a relative path as one; nil if it would leave the root.
private func joined(_ folder: String, _ relative: String) -> String? {
  var segments = folder.split(separator: "/")
  for segment in relative.split(separator: "/") where segment != "." {
    if segment == ".." {
      guard segments.popLast() != nil else { return nil }
    } else {
      segments.append(segment)
    }
  }
  return segments.joined(separator: "/")
}

/// `mailto` of `mailto:a@b.c`, in lower case (RFC 3986 §3.1).
private func scheme(of destination: String) -> String? {
  guard let colon = destination.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
  let scheme = destination.utf8[..<colon]
  guard let first = scheme.first, (0x61...0x7A).contains(first | 0x20),
    scheme.allSatisfy({
      (0x61...0x7A).contains($0 | 0x20) || (0x2B...0x39).contains($0) && $0 != UInt8(ascii: "/")
    })
  else { return nil }
  return destination[..<colon].lowercased()
}

/// The host of an absolute address, without `www.`, which most sites take for the same.
private func hostName(_ address: String) -> String? {
  guard let slashes = address.firstRange(of: "//") else { return nil }
  let rest = address[slashes.upperBound...]
  let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }.lowercased()
  return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
}
