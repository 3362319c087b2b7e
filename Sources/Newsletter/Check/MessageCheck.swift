public import Mail
import Markdown
import Outbox

/// What can be said of one reader's message as it would travel: its two parts, its links, its size.
public struct MessageCheck: Sendable {
  /// Whether an address of the site finds something; nil for an address elsewhere.
  private let finds: @Sendable (String) -> Bool?
  /// Addresses that only the endpoint answers, and which are therefore no page.
  private let links: Set<String>
  /// By a redirect's address: where it leads, which is what is looked at.
  private let targets: [String: String]

  public init(
    except links: Set<String>, counted: [CountedLink] = [],
    finds: @escaping @Sendable (String) -> Bool?
  ) {
    (self.links, self.finds) = (links, finds)
    targets = Dictionary(
      counted.map { ($0.address, $0.link.target) }, uniquingKeysWith: { first, _ in first })
  }

  /// Gmail clips a mail near 102 KB (mail-P10).
  static let largestHTML = 100_000
  /// Less than this is no text that says what the HTML says.
  static let shortestText = 40

  public func remarks(on message: MailMessage) -> [CheckRemark] {
    var remarks = list(message) + text(message)
    guard let html = message.html else { return remarks }
    let bytes = Array(html.utf8)
    if bytes.count > Self.largestHTML {
      remarks.append(
        CheckRemark(
          .warn, "P10", "the HTML has \(bytes.count / 1000) kB, and Gmail cuts it near 102 kB",
          advice: "Make the issue shorter; pictures do not count."))
    }
    for token in MarkupTokens(bytes) where token.kind == .open {
      remarks += remark(on: token, in: bytes, message)
    }
    return remarks
  }
}

extension MessageCheck {
  private func list(_ message: MailMessage) -> [CheckRemark] {
    guard message.list?.unsubscribe.hasPrefix("https://") ?? false else {
      return [
        CheckRemark(
          .fail, "L1", "it cannot be unsubscribed from with one click",
          advice: "The site's “url” in site.yaml has to begin with https://.")
      ]
    }
    let link = message.list?.unsubscribe ?? ""
    guard !message.text.contains(link) else { return [] }
    return [CheckRemark(.fail, "P4", "its text has no link to leave the list")]
  }

  private func text(_ message: MailMessage) -> [CheckRemark] {
    let letters = message.text.unicodeScalars.count { $0.properties.isAlphabetic }
    if letters == 0 {
      return [CheckRemark(.fail, "M12", "it has no text for readers without HTML")]
    }
    guard letters < Self.shortestText else { return [] }
    return [
      CheckRemark(.warn, "M12", "its text has \(letters) letters, which spam filters dislike")
    ]
  }

  private func remark(
    on token: MarkupToken, in bytes: [UInt8], _ message: MailMessage
  ) -> [CheckRemark] {
    func value(_ name: StaticString) -> String? {
      token.attribute(name, in: bytes).map { String(decoding: $0, as: UTF8.self) }
    }
    switch token.name {
    case "img":
      let source = value("src") ?? ""
      var remarks =
        source.hasPrefix("cid:")
        ? remark(onPart: String(source.dropFirst(4)), message)
        : remark(onAddress: source, isPicture: true)
      if value("alt") == nil {
        remarks.append(
          CheckRemark(
            .fail, "alt", "the picture \(source) has no words for who does not see it",
            advice: "Write them between the brackets: ![Words](picture.png)."))
      }
      return remarks
    case "a": return value("href").map { remark(onAddress: $0, isPicture: false) } ?? []
    default: return []
    }
  }

  /// A picture that is to travel with the message (RFC 2392).
  private func remark(onPart id: String, _ message: MailMessage) -> [CheckRemark] {
    guard !message.pictures.contains(where: { $0.contentID == id }) else { return [] }
    return [
      CheckRemark(
        .fail, "picture", "the picture cid:\(id) does not travel with the mail",
        advice: "Write the path of a picture of the site: ![Words](picture.png).")
    ]
  }

  private func remark(onAddress written: String, isPicture: Bool) -> [CheckRemark] {
    let address = targets[written] ?? written
    if links.contains(address) { return [] }
    if address.hasPrefix("mailto:") || address.hasPrefix("tel:") { return [] }
    guard address.hasPrefix("https://") || address.hasPrefix("http://") else {
      return [
        CheckRemark(
          .fail, "link", "“\(address)” leads nowhere from a mail",
          advice: "Write a whole address, or the path of a file of the site.")
      ]
    }
    if finds(address) == false {
      // Without what differs from reader to reader.
      let page = address.prefix { $0 != "?" && $0 != "#" }
      return [CheckRemark(.fail, "link", "\(page) is not there", advice: nil)]
    }
    let path = address.prefix { $0 != "?" && $0 != "#" }.lowercased()
    guard isPicture, path.hasSuffix(".svg") || path.hasSuffix(".webp") || path.hasSuffix(".avif")
    else { return [] }
    return [
      CheckRemark(
        .warn, "picture", "\(address) is not shown by many mail programs",
        advice: "Use a PNG or a JPEG.")
    ]
  }
}
