public import Vocabulary

/// `sitemap.xml` (sitemaps.org 0.9): every page that a search engine shall know.
public struct Sitemap: Sendable {
  public struct Entry: Sendable, Hashable {
    /// Absolute.
    public let url: String
    public let updated: Timestamp?

    public init(url: String, updated: Timestamp? = nil) {
      (self.url, self.updated) = (url, updated)
    }
  }

  public struct File: Sendable, Hashable {
    /// Where it goes in the site: `sitemap.xml`.
    public let path: String
    public let bytes: [UInt8]
  }

  private let entries: [Entry]
  private let baseURL: String

  /// A map of a site at an absolute URL, which has no slash at its end.
  public init(_ entries: [Entry], baseURL: String) {
    (self.entries, self.baseURL) = (entries, baseURL)
  }

  /// One file, or as many as the protocol's limits ask for and an index of them.
  ///
  /// The limits are sitemaps.org's: 50,000 URLs and 52,428,800 bytes a file.
  public func files(urlLimit: Int = 50_000, byteLimit: Int = 52_428_800) -> [File] {
    var parts = [Part()]
    for entry in entries {
      let line = Self.line("url", entry.url, entry.updated)
      // No copy of the last part is kept: adding to it would then copy all of it.
      if !parts[parts.count - 1].hasRoom(for: line, urlLimit, byteLimit) { parts.append(Part()) }
      parts[parts.count - 1].add(line, entry.updated)
    }
    if parts.count == 1 { return [File(path: "sitemap.xml", bytes: parts[0].bytes)] }

    let names = parts.indices.map { "sitemap-\($0 + 1).xml" }
    var index = opening("sitemapindex")
    for (name, part) in zip(names, parts) {
      index += Self.line("sitemap", "\(baseURL)/\(name)", part.updated)
    }
    index += "</sitemapindex>\n".utf8
    return zip(names, parts).map { File(path: $0, bytes: $1.bytes) }
      + [File(path: "sitemap.xml", bytes: index)]
  }

  private static func line(_ name: String, _ url: String, _ updated: Timestamp?) -> [UInt8] {
    var line = Array("<\(name)><loc>".utf8)
    XMLWriter.append(URLText.encoded(url), to: &line)
    line += "</loc>".utf8
    if let updated { line += "<lastmod>\(updated.w3c)</lastmod>".utf8 }
    line += "</\(name)>\n".utf8
    return line
  }
}

/// One file on the way.
private struct Part {
  private var body = opening("urlset")
  private var count = 0
  private(set) var updated: Timestamp?

  var bytes: [UInt8] { body + closing }

  /// The first always has a place.
  func hasRoom(for line: [UInt8], _ urlLimit: Int, _ byteLimit: Int) -> Bool {
    count == 0
      || (count < urlLimit && body.count + line.count + closing.count <= byteLimit)
  }

  mutating func add(_ line: [UInt8], _ moment: Timestamp?) {
    body += line
    count += 1
    updated = [updated, moment].compactMap(\.self).max()
  }

  private var closing: String.UTF8View { "</urlset>\n".utf8 }
}

private func opening(_ root: String) -> [UInt8] {
  let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"
  return Array(
    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<\(root) xmlns=\"\(namespace)\">\n".utf8)
}

extension Timestamp {
  /// The W3C's profile of ISO 8601: the day alone where no hour was given.
  fileprivate var w3c: String { hasTime ? description : day.description }
}
