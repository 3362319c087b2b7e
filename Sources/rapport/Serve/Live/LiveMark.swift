import Site

/// What a browser shows, so that it is told when that is no longer the page: fingerprints of the
/// page, of the page whatever its style sheets are called, and of its corner.
struct LiveMark: Hashable {
  let page: UInt64, unstyled: UInt64, corner: UInt64

  init(_ bytes: [UInt8], styles: [String: String] = [:], corner: String = "") {
    self.corner = ContentHash(Array(corner.utf8)).value
    page = ContentHash(bytes).value
    var plain = String(decoding: bytes, as: UTF8.self)
    // Several sheets may be one file: always the same of their names is taken.
    for (name, hashed) in styles.sorted(by: { $0.key < $1.key }) {
      plain.replace(hashed.dropFirst(), with: name.dropFirst())
    }
    unstyled = ContentHash(Array(plain.utf8)).value
  }

  /// As it stands in a page and comes back from the browser.
  var text: String {
    [page, unstyled, corner].map { String($0, radix: 16) }.joined(separator: "-")
  }

  init?(_ text: String) {
    let parts = text.split(separator: "-").map { UInt64($0, radix: 16) }
    guard parts.count == 3, let page = parts[0], let unstyled = parts[1], let corner = parts[2]
    else { return nil }
    (self.page, self.unstyled, self.corner) = (page, unstyled, corner)
  }
}
