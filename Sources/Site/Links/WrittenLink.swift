import Markdown
import Content
import Vocabulary

/// A link as it stands in the text of a page.
struct WrittenLink {
  let destination: String
  let place: TextPosition

  /// The first that leads to `address`; nil if none in the text does.
  init?(to address: String, in article: Article, targets: LinkTargets) {
    let link = article.document.links.first { link in
      link.destination == address
        || targets.resolve(link, from: article.page)?.destination == address
    }
    if let link {
      destination = link.destination
      place = TextPosition(line: link.line, column: link.column)
    } else if let offset = Self.offset(of: address, in: article.page.body) {
      // In HTML of the author's own.
      let found = TextPosition(ofByte: offset, in: article.page.body)
      destination = address
      place = TextPosition(line: found.line + article.page.bodyLine - 1, column: found.column)
    } else {
      return nil
    }
  }

  /// What is often forgotten before an address.
  var advice: String? {
    let isBare = !destination.contains("/") && !destination.contains("#")
    if isBare, destination.contains("@") { return "Write “mailto:\(destination)”." }
    let name = destination.prefix { $0 != "/" }
    let topDomains = [".com", ".org", ".net", ".gov", ".edu", ".co.uk", ".de", ".eu", ".io"]
    if topDomains.contains(where: name.hasSuffix) { return "Write “https://\(destination)”." }
    return nil
  }

  private static func offset(of address: String, in body: ArraySlice<UInt8>) -> Int? {
    let wanted = Array(address.utf8)
    guard let first = wanted.first else { return nil }
    var index = body.startIndex
    while let found = body[index...].firstIndex(of: first), found + wanted.count <= body.endIndex {
      if body[found..<found + wanted.count].elementsEqual(wanted) { return found - body.startIndex }
      index = found + 1
    }
    return nil
  }
}
