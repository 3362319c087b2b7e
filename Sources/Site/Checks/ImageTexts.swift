import Content
import Markdown
import Vocabulary

/// Pictures in a page's own text that say nothing to who cannot see them.
///
/// `![](x)` is told of: Markdown cannot say that a picture is decoration. In HTML an empty `alt` does
/// say so.
struct ImageTexts {
  private(set) var findings: [Finding] = []

  init(_ article: Article, _ targets: LinkTargets) {
    let images = article.document.links.filter { $0.kind == .image }
    var waiting: [String: [LinkReference]] = [:]
    for image in images {
      let address = targets.resolve(image, from: article.page)?.destination ?? image.destination
      waiting[Self.key(address), default: []].append(image)
    }
    let written = Self.pictures(in: article)
    let counts = Dictionary(grouping: written, by: { Self.key($0.address) }).mapValues(\.count)
    for picture in written {
      let key = Self.key(picture.address)
      if picture.text == nil {
        findings.append(raw(picture, on: article.page))
      } else if let image = waiting[key]?.first, waiting[key]?.count == counts[key] {
        waiting[key]?.removeFirst()
        // A caption says it too.
        if picture.text == "", !picture.isCaptioned {
          findings.append(markdown(image, on: article.page))
        }
      }
    }
  }

  /// How many pictures of a page's own text have no `alt` at all.
  static func undescribed(in article: Article) -> Int {
    pictures(in: article).count { $0.text == nil }
  }

  private struct Picture {
    let address: String
    let text: String?
    let isCaptioned: Bool
  }

  private static func pictures(in article: Article) -> [Picture] {
    article.document.pieces.flatMap { piece -> [Picture] in
      guard case .markup(var html) = piece else { return [] }
      return html.withUTF8 { bytes in
        guard holdsPicture(bytes) else { return [] }
        var scanner = MarkupScanner(bytes)
        let lent = scanner
        var (pictures, isFigure): ([Picture], Bool) = ([], false)
        scanner.eachTag { name, attributes in
          defer { isFigure = lent.spells(name, "figure") }
          guard lent.spells(name, "img") else { return }
          func value(_ key: StaticString) -> String? {
            attributes.first { lent.spells($0.name, key) }.map { $0.value.map(lent.text) ?? "" }
          }
          let text = value("alt") ?? value("aria-hidden") ?? value("role")
          pictures.append(
            Picture(address: value("src") ?? "", text: text, isCaptioned: isFigure))
        }
        return pictures
      }
    }
  }

  /// Most texts have no picture: they are passed over by one search for tags that begin so.
  private static func holdsPicture(_ html: UnsafeBufferPointer<UInt8>) -> Bool {
    let scanner = MarkupScanner(html)
    var place = 0
    while let open = scanner.next(UInt8(ascii: "<"), from: place) {
      if open + 4 <= html.count, scanner.spells(open + 1..<open + 4, "img") { return true }
      place = open + 1
    }
    return false
  }

  private static func key(_ address: String) -> String {
    String(decoding: Array(Unescaped(address.utf8)), as: UTF8.self)
  }

  private func markdown(_ image: LinkReference, on page: Page) -> Finding {
    Finding(
      .warning, in: page.source ?? "", line: image.line, column: image.column,
      "the picture \(image.destination) says nothing to who cannot see it",
      advice: "Write what it shows between the brackets: “![…](\(image.destination))”; of mere"
        + " decoration, <img src=\"\(image.destination)\" alt=\"\">.")
  }

  private func raw(_ picture: Picture, on page: Page) -> Finding {
    let place = TagPlace.of("img", holding: picture.address, on: page)
    return Finding(
      .warning, in: page.source ?? "", line: place.line, column: place.column,
      "the picture \(picture.address) says nothing to who cannot see it",
      advice: "Write what it shows as alt=\"…\", or alt=\"\" if it is mere decoration.")
  }
}
