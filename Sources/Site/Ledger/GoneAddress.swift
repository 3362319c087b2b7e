import Content
import Vocabulary

/// An address that the site had, and that leads nowhere now.
public struct GoneAddress: Hashable, Sendable {
  public let url: String
  /// Of `site/urls.txt`, as it is after the build.
  let line: Int
  /// Its page, where it is there and not shown.
  let hidden: HiddenPage?
  /// What most likely took its place.
  let successor: SiteAddress?

  /// How many are told one by one.
  static let told = 100

  static func findings(_ gone: [GoneAddress]) -> [Finding] {
    let rest = gone.dropFirst(told)
    guard let first = rest.first else { return gone.map(\.finding) }
    return gone.prefix(told).map(\.finding) + [
      Finding(
        .warning, in: AddressLedger.path, line: first.line,
        "\(rest.count) more addresses are gone, and nothing leads on from them",
        advice: "Perhaps a setting changed how addresses are made, such as “urls” in site.yaml.")
    ]
  }
}

extension GoneAddress {
  /// One that an earlier build told of, for its name alone.
  public init(url: String) { self.init(url: url, line: 1, hidden: nil, successor: nil) }

  private var finding: Finding {
    Finding(
      .warning, in: AddressLedger.path, line: line,
      "the address \(url) is gone: \(reason), and nothing leads on from it", advice: advice)
  }

  private var reason: String {
    guard let hidden else { return "no page has it" }
    if case .scheduled(let at) = hidden.visibility {
      return "\(hidden.source) appears on \(at.day)"
    }
    return "\(hidden.source) is a draft"
  }

  /// The line to paste, and how this ends.
  private var advice: String {
    let ending = "If nobody needs the address, delete its line here."
    guard let successor, let source = successor.source else {
      return "In the page that takes its place write “aliases: [\(Self.item(url))]”. " + ending
    }
    let all = (successor.aliases + [url]).map(Self.item).joined(separator: ", ")
    return "In \(source) write “aliases: [\(all)]”. " + ending
  }

  /// As an item of a list of YAML on one line.
  private static func item(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy {
      ($0 | 0x20) &- 0x61 < 26 || (0x30...0x39).contains($0) || "/-._~%".utf8.contains($0)
    }
    guard !isPlain else { return text }
    return "'" + text.replacing("'", with: "''") + "'"
  }
}
