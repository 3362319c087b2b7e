/// What a check wants to know of one tag.
struct TagLook {
  enum Kind { case link, picture, loaded, other }

  private(set) var kind = Kind.other
  /// `id`, and the `name` of an old anchor.
  private(set) var ids: [String] = []
  /// Where it leads, or what it shows.
  private(set) var addresses: [String] = []
  /// The other sizes of a picture, of which a browser loads one or none.
  private(set) var variants: [String] = []
  /// A picture without `alt`, which a screen reader reads the file's name of.
  private(set) var isUndescribed = false
  /// Whether a visitor meets the address, or only a program: `<link rel="canonical">`.
  private(set) var isSeen = true

  /// Nil for a tag that says nothing of all this.
  init?(_ name: Range<Int>, _ attributes: [MarkupAttribute], in html: MarkupScanner) {
    let isAnchor = html.spells(name, "a")
    let (isLink, isMeta) = (html.spells(name, "link"), html.spells(name, "meta"))
    let isImage = html.spells(name, "img")
    if isAnchor || html.spells(name, "area") {
      kind = .link
    } else if isImage {
      kind = .picture
    } else if html.spells(name, "script") {
      kind = .loaded
    }
    (isSeen, isUndescribed) = (!isLink && !isMeta, isImage)
    for attribute in attributes {
      let key = attribute.name
      if isImage, html.spells(key, "alt") { isUndescribed = false }
      // A picture that is hidden from screen readers needs no words.
      if isImage, html.spells(key, "aria-hidden") || html.spells(key, "role") {
        isUndescribed = false
      }
      guard let value = attribute.value else { continue }
      if html.spells(key, "id") || (isAnchor && html.spells(key, "name")) {
        ids.append(html.text(value))
      } else if html.spells(key, "src") || html.spells(key, "href") || html.spells(key, "poster")
        || html.spells(key, "data") || html.spells(key, "xlink:href")
        || (isMeta && html.spells(key, "content")) || html.spells(key, "action")
      {
        addresses.append(html.text(value))
      } else if html.spells(key, "srcset") || html.spells(key, "imagesrcset") {
        html.eachCandidate(of: value) { variants.append(html.text($0)) }
      } else if isLink, html.spells(key, "rel"), html.text(value).lowercased() == "stylesheet" {
        (kind, isSeen) = (.loaded, true)
      }
    }
    if ids.isEmpty, addresses.isEmpty, variants.isEmpty { return nil }
  }
}
