import Content
import Vocabulary

/// `site/urls.txt`: every address that the site has had, sorted, a line each.
///
/// Others link to an address, so one that vanishes without a redirect is told at every build until it
/// is back, leads on, or the owner deletes its line.
struct AddressLedger: Sendable {
  static let path = "site/urls.txt"

  /// What the file is to hold.
  let lines: [String]
  let gone: [GoneAddress]
  let findings: [Finding]

  /// `old` is what the file holds; nil where there is none yet.
  init(_ old: [UInt8]?, addresses: [SiteAddress], hidden: [HiddenPage]) {
    let live = Set(addresses.map(\.url))
    var known: Set<String> = []
    var findings: [Finding] = []
    for (number, line) in Self.lines(of: old ?? []) {
      if let url = Self.url(line) {
        known.insert(url)
      } else {
        findings.append(
          Finding(
            .warning, in: Self.path, line: number,
            "“\(line.prefix(60))” is not an address, and the line was taken out",
            advice: "A line is the path of a page, as “/about/”."))
      }
    }
    lines = known.union(live).sorted()
    // Of an expired page the closing report tells.
    let missing = known.subtracting(live).subtracting(hidden.flatMap(\.expiredURLs))
    let guess = SuccessorGuess(addresses, known: known)
    let places = Dictionary(zip(lines, 1...)) { first, _ in first }
    let hiding = Dictionary(hidden.map { ($0.path.url, $0) }) { first, _ in first }
    gone = missing.sorted().enumerated().map { number, url in
      // Of a thousand at once, as where all addresses change their form, nobody reads each.
      let heir = number < GoneAddress.told ? guess.successor(of: url) : nil
      return GoneAddress(
        url: url, line: places[url] ?? 1, hidden: hiding[url], successor: heir)
    }
    self.findings = findings + GoneAddress.findings(gone)
  }

  var bytes: [UInt8] { lines.flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] } }

  private static func lines(of bytes: [UInt8]) -> [(Int, String)] {
    let rows = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return zip(1..., rows).compactMap { number, row in
      let line = String(decoding: row, as: UTF8.self).filter { $0 != "\r" && $0 != "\u{FEFF}" }
      let text = line.trimming(" ")
      return text.isEmpty ? nil : (number, text)
    }
  }

  /// As the site writes it; nil for what cannot be one.
  private static func url(_ line: String) -> String? {
    guard line.hasPrefix("/"), !line.contains("\u{FFFD}"), !line.contains(" ") else { return nil }
    return try? SitePath(written: line).url
  }
}

extension String {
  fileprivate func trimming(_ space: Character) -> String {
    var text = self[...]
    while text.first == space { text.removeFirst() }
    while text.last == space { text.removeLast() }
    return String(text)
  }
}

extension HiddenPage {
  fileprivate var expiredURLs: [String] {
    guard case .expired = visibility else { return [] }
    return ([path] + aliases).map(\.url)
  }
}
