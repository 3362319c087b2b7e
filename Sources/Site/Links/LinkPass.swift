/// Puts the links of finished pages in their last form.
///
/// Templates and Markdown write paths from the site's root; here they become relative to the
/// page (or rooted, or absolute), get the hashed names of assets, and are checked on the way.
/// What leads to another host is left alone, and every byte that is not such a URL is copied as
/// it is. Linear in the page, whatever its bytes.
public struct LinkPass: Sendable {
  let map: LinkMap
  let prefix: [UInt8]?
  let forDisk: Bool
  let collectsFragments: Bool

  /// - Parameters:
  ///   - forDisk: names `index.html` in links to folders, as no server is there to do it.
  ///   - collectsFragments: fills `LinkReport.fragments`, for who checks them against headings.
  public init(
    _ map: LinkMap, as form: LinkForm = .relative, forDisk: Bool = false,
    collectsFragments: Bool = false
  ) {
    (self.map, self.prefix) = (map, form.prefix)
    (self.forDisk, self.collectsFragments) = (forDisk, collectsFragments)
  }

  /// Appends the page to `output`. `page` is its path, which its relative links start from.
  public func rewrite(_ html: [UInt8], of page: String, into output: inout [UInt8]) -> LinkReport {
    let page = PagePath(page)
    output.reserveCapacity(output.count + html.count + html.count / 16)
    return map.withLookup { lookup in
      html.withUnsafeBufferPointer { html in
        var writer = LinkWriter(pass: self, lookup: lookup, page: page, html: html)
        var scanner = MarkupScanner(html)
        scanner.eachURL { writer.place($0, into: &output) }
        writer.finish(into: &output)
        return writer.report
      }
    }
  }

  /// The page as text, for feeds and tests.
  public func rewrite(_ html: String, of page: String) -> (html: String, report: LinkReport) {
    var output: [UInt8] = []
    let report = rewrite(Array(html.utf8), of: page, into: &output)
    return (String(decoding: output, as: UTF8.self), report)
  }
}
