/// How a link within the site is written.
public enum LinkForm: Hashable, Sendable {
  /// `../../faq/`, so that the site works at any address and from disk.
  case relative
  /// `/shop/faq/`, for what is shown at any depth, such as the 404 page. `base` is the path of
  /// the site's root, `""` or `/` at the root of a domain.
  case rootPath(base: String)
  /// `https://example.org/shop/faq/`, for feeds. The site's address, with or without a last slash.
  case absolute(String)

  /// What stands before the site's path, or nil where links are relative.
  var prefix: [UInt8]? {
    switch self {
    case .relative: nil
    case .rootPath(let base), .absolute(let base): Array(base.utf8.withoutLastSlash)
    }
  }
}

extension String.UTF8View {
  fileprivate var withoutLastSlash: Substring.UTF8View {
    last == UInt8(ascii: "/") ? self[..<index(before: endIndex)] : self[...]
  }
}
