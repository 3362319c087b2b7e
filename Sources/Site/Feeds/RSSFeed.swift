import Vocabulary

extension Feed {
  /// RSS 2.0, with Atom's link to itself, Dublin Core's authors and the content in full.
  public var rss: [UInt8] {
    var xml = XMLWriter()
    let root: XMLWriter.Attributes = [
      "version": "2.0", "xmlns:atom": namespaceOfAtom, "xmlns:media": namespaceOfMedia,
      "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    ]
    xml.element("rss", root) { xml in
      xml.element("channel") { xml in
        xml.element("title", title)
        xml.element("link", URLText.encoded(home))
        // It must be there.
        xml.element("description", description ?? title)
        if let language { xml.element("language", language) }
        xml.element("lastBuildDate", updated.rfc822)
        xml.element(
          "atom:link",
          ["rel": "self", "type": "application/rss+xml", "href": URLText.encoded(url)])
        for item in items { item.write(to: &xml) }
      }
    }
    return xml.bytes
  }
}

extension FeedItem {
  fileprivate func write(to xml: inout XMLWriter) {
    xml.element("item") { xml in
      xml.element("title", title)
      xml.element("link", URLText.encoded(permalink))
      if id == permalink {
        xml.element("guid", ["isPermaLink": "true"], URLText.encoded(permalink))
      } else {
        xml.element("guid", ["isPermaLink": "false"], id)
      }
      if let published = published ?? updated { xml.element("pubDate", published.rfc822) }
      // <author> would need a mail address.
      for author in authors { xml.element("dc:creator", author) }
      for category in categories { xml.element("category", category) }
      if let image {
        xml.element("media:content", ["url": URLText.encoded(image), "medium": "image"])
      }
      if !summary.isEmpty { xml.element("description", markup(from: summary)) }
      if let content { xml.element("content:encoded", content) }
    }
  }
}

/// A description in RSS is HTML, so that plain text is escaped once for HTML and once for XML.
private func markup(from text: String) -> String {
  var bytes: [UInt8] = []
  XMLWriter.append(text, to: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}

extension Timestamp {
  /// RFC 822 §5 with four digits for the year, as RSS has it: `Sun, 01 Mar 2026 12:03:00 +0000`.
  var rfc822: String {
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let date = day.description
    let time = description.dropFirst(11).prefix(8)
    let zone = offset == 0 ? "+0000" : description.suffix(6).filter { $0 != ":" }
    return "\(days[day.weekday - 1]), \(date.suffix(2)) \(months[day.month - 1]) "
      + "\(date.prefix(4)) \(time) \(zone)"
  }
}
