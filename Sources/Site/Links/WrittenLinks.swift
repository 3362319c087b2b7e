import Content
import Markdown
import Settings
import Vocabulary

/// A link in a file that a page includes.
struct IncludedLink: Sendable {
  let file: String
  let link: LinkReference
}

/// The links that the author of a page wrote, by where they lead.
struct WrittenLinks {
  /// One link as it was written, and where.
  struct Use {
    let file: String
    let destination: String
    let place: TextPosition
  }

  private let page: Page
  private let targets: LinkTargets
  private var uses: [String: [Use]] = [:]

  init(of article: Article, including included: [IncludedLink], _ targets: LinkTargets) {
    (page, self.targets) = (article.page, targets)
    for link in article.document.links { add(link) }
    for included in included { add(included.link, in: included.file) }
    for case .component(let call) in article.document.pieces {
      for argument in call.arguments {
        add(
          LinkReference(
            destination: argument.value, kind: .link, line: argument.line,
            column: argument.column))
      }
    }
    if let image = page.fields.image {
      add(
        LinkReference(
          destination: image.value, kind: .image, line: image.line, column: image.column))
    }
  }

  /// The places that lead there: none if each is told of already; nil if no author wrote it.
  func uses(of destination: String) -> [Use]? {
    if let uses = uses[Self.key(destination)] { return uses }
    return placeInMarkup(destination).map {
      [Use(file: page.source ?? "", destination: destination, place: $0)]
    }
  }

  private mutating func add(_ link: LinkReference, in file: String? = nil) {
    let leads = targets.resolve(link, from: page, in: file)?.destination ?? link.destination
    let place = TextPosition(line: link.line, column: link.column)
    let isTold = targets.finding(link, from: page, in: file) != nil
    uses[Self.key(leads), default: []] +=
      isTold
      ? [] : [Use(file: file ?? page.source ?? "", destination: link.destination, place: place)]
  }

  /// Written and finished links are percent-encoded differently.
  private static func key(_ destination: String) -> String {
    String(decoding: Array(Unescaped(destination.utf8)), as: UTF8.self)
  }

  /// Where the page's own HTML has the destination as it stands.
  private func placeInMarkup(_ destination: String) -> TextPosition? {
    let wanted = Array(destination.utf8)
    let body = page.body
    guard !wanted.isEmpty, page.source != nil else { return nil }
    var index = body.startIndex
    while let found = body[index...].firstIndex(of: wanted[0]) {
      let end = found + wanted.count
      guard end <= body.endIndex else { return nil }
      if body[found..<end].elementsEqual(wanted), end == body.endIndex || Self.ends(body[end]) {
        let place = TextPosition(ofByte: found - body.startIndex, in: body)
        return TextPosition(line: place.line + page.bodyLine - 1, column: place.column)
      }
      index = found + 1
    }
    return nil
  }

  /// Whether an attribute's value ends here: `/faq` is not in `/faq-old`.
  private static func ends(_ byte: UInt8) -> Bool {
    byte <= 0x20 || "\"'>,".utf8.contains(byte)
  }
}

extension WrittenLinks.Use {
  /// What is often forgotten before an address.
  var advice: String? {
    if !destination.contains("/"), !destination.contains("#"), destination.contains("@") {
      return "Write “mailto:\(destination)”."
    }
    let host = destination.prefix { $0 != "/" }
    let isHost = [".com", ".org", ".net", ".gov", ".edu", ".uk", ".de", ".eu"].contains {
      host.hasSuffix($0)
    }
    return isHost ? "Write “https://\(destination)”." : nil
  }
}

extension MenuItem {
  /// It and all items below it.
  var withItems: [MenuItem] { [self] + items.flatMap(\.withItems) }
}
