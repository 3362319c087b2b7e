import Markdown
public import Outbox

/// A link of an issue that leads through the redirect that counts it.
public struct CountedLink: Sendable, Hashable {
  public let link: IssueLink
  /// The redirect's.
  public let address: String
}

/// An issue's HTML in which links to pages lead through a redirect, the same for all readers.
///
/// Left as they are: links that a tag decides, as they may be one reader's; those that are no page
/// (`mailto:`, `tel:`); pictures; and links whose own words are an address. Such a link says where it
/// leads, and one that leads elsewhere is what a fraud looks like: mail programs warn of it.
struct CountedLinks {
  private(set) var html: [UInt8] = []
  /// Each target once, in the order of the issue.
  private(set) var links: [CountedLink] = []
  private let placeholder: Placeholder

  /// `redirect` gives the address that leads to another, and nil for one that it cannot lead to.
  init(in body: [UInt8], _ placeholder: Placeholder, _ redirect: (String) -> String?) {
    self.placeholder = placeholder
    let tokens = Array(MarkupTokens(body))
    var (start, targets) = (0, Set<String>())
    for (index, token) in tokens.enumerated() where token.kind == .open && token.name == "a" {
      guard let place = token.attributes(in: body).first(where: { $0.name == "href" })?.value,
        let value = token.attribute("href", in: body), isWhole(value)
      else { continue }
      let target = String(decoding: value, as: UTF8.self)
      let words = words(behind: index, of: tokens, in: body)
      guard !Self.isAddress(words), let address = redirect(target) else { continue }
      html += body[start..<place.lowerBound]
      html += address.utf8
      start = place.upperBound
      if targets.insert(target).inserted {
        links.append(.init(link: .init(target: target, words: words), address: address))
      }
    }
    html += body[start...]
  }

  private func isWhole(_ value: [UInt8]) -> Bool { placeholder.next(in: value, from: 0) == nil }
}

extension CountedLinks {
  /// More of them no report shows.
  private static let mostLetters = 100

  /// What stands between a link's tags, on one line; dots for what differs from reader to
  /// reader, and of a picture the words for who does not see it.
  private func words(behind index: Int, of tokens: [MarkupToken], in body: [UInt8]) -> String {
    var bytes: [UInt8] = []
    for token in tokens[(index + 1)...] {
      if token.name == "a", token.kind == .open || token.kind == .close { break }
      switch token.kind {
      case .text: bytes += token.text(in: body)
      case .open where token.name == "img": bytes += token.attribute("alt", in: body) ?? []
      default: continue
      }
    }
    let whole = String(decoding: withDots(bytes), as: UTF8.self)
    let line = whole.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > Self.mostLetters ? line.prefix(Self.mostLetters - 1) + "…" : line
  }

  private func withDots(_ bytes: [UInt8]) -> [UInt8] {
    var (result, start) = ([UInt8](), 0)
    while let (range, _) = placeholder.next(in: bytes, from: start) {
      result += bytes[start..<range.lowerBound] + Array("…".utf8)
      start = range.upperBound
    }
    return result + bytes[start...]
  }

  private static func isAddress(_ words: String) -> Bool {
    let words = words.lowercased()
    return ["http://", "https://", "www."].contains { words.hasPrefix($0) }
  }
}
