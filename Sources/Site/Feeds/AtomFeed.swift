import Vocabulary

extension Feed {
  /// Atom 1.0 (RFC 4287).
  public var atom: [UInt8] {
    var xml = XMLWriter()
    xml.element("feed", rootAttributes) { xml in
      xml.element("title", title)
      if let description { xml.element("subtitle", description) }
      xml.element("id", home)
      xml.element("link", ["rel": "alternate", "type": "text/html", "href": URLText.encoded(home)])
      xml.element(
        "link", ["rel": "self", "type": "application/atom+xml", "href": URLText.encoded(url)])
      xml.element("updated", updated.description)
      // Without one every entry would need its own (§4.1.1).
      xml.element("author") { $0.element("name", author ?? title) }
      for item in items { item.write(to: &xml, orElse: updated) }
    }
    return xml.bytes
  }

  private var rootAttributes: XMLWriter.Attributes {
    guard let language else { return ["xmlns": namespaceOfAtom, "xmlns:media": namespaceOfMedia] }
    return [
      "xmlns": namespaceOfAtom, "xmlns:media": namespaceOfMedia, "xml:lang": language,
    ]
  }
}

let namespaceOfAtom = "http://www.w3.org/2005/Atom"
let namespaceOfMedia = "http://search.yahoo.com/mrss/"

extension FeedItem {
  fileprivate func write(to xml: inout XMLWriter, orElse feedUpdated: Timestamp) {
    xml.element("entry") { xml in
      xml.element("title", title)
      xml.element("id", id)
      xml.element(
        "link", ["rel": "alternate", "type": "text/html", "href": URLText.encoded(permalink)])
      if let published { xml.element("published", published.description) }
      xml.element("updated", (changed ?? feedUpdated).description)
      for author in authors { xml.element("author") { $0.element("name", author) } }
      for category in categories { xml.element("category", ["term": category]) }
      if let image {
        xml.element("media:content", ["url": URLText.encoded(image), "medium": "image"])
      }
      if !summary.isEmpty { xml.element("summary", summary) }
      if let content { xml.element("content", ["type": "html"], content) }
    }
  }
}
