/// The redirects of a site as lines for the servers that take them, in the order of their paths.
///
/// Each rule is for exactly one path, so that `/news/` may move while `/news/opening/` stays. Of
/// two for one path the first counts. One whose path does not begin at the root, or is no text
/// when decoded, is left out: no server can match it.
public struct RedirectRules: Sendable {
  private let rules: [(path: String, target: String)]

  public init(_ redirects: [Redirect]) {
    var seen: Set<[UInt8]> = []
    var rules: [(path: String, target: String)] = []
    for redirect in redirects where redirect.from.utf8.first == UInt8(ascii: "/") {
      guard let path = URLText.decoded(redirect.from), seen.insert(Array(path.utf8)).inserted
      else { continue }
      rules.append((path, URLText.encoded(redirect.to)))
    }
    self.rules = rules.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// `_redirects`, for Netlify and Cloudflare Pages: `/old/ /new/ 301`.
  ///
  /// Paths are compared as they are encoded. `*` and `:name` would stand for anything.
  public var netlify: String {
    lines { path, target in
      let from = URLText.encoded(path) { !URLText.isPlain($0) || "%#?*:".utf8.contains($0) }
      return "\(from) \(target) 301"
    }
  }

  /// For a `server` block of nginx, by `include`.
  ///
  /// Not a `map`: it does not tell `/News/` from `/news/`, so a page that only changed its case
  /// would redirect to itself for ever. A `$` in a target begins a variable, and has no escape but
  /// the URL's own.
  public var nginx: String {
    lines { path, target in
      let to = URLText.encoded(target) { $0 == UInt8(ascii: "$") }
      return "location = \(quoted(path)) { return 301 \(quoted(to)); }"
    }
  }

  /// For Apache's configuration or `.htaccess`.
  ///
  /// Not `Redirect`: that takes all below the path along. `RedirectMatch` compares the decoded
  /// path and encodes its target itself, so both are written decoded.
  public var apache: String {
    lines { path, target in
      let regex = escaped(path, #"\.^$|?*+()[]{}"#)
      // `$1` would be a group, `${NAME}` a definition.
      let to = escaped(URLText.decoded(target) ?? target, #"\${"#)
      return "RedirectMatch 301 \(quoted("^\(regex)$")) \(quoted(to))"
    }
  }

  private func lines(_ line: (_ path: String, _ target: String) -> String) -> String {
    rules.map { line($0.path, $0.target) + "\n" }.joined()
  }
}

/// nginx and Apache agree on quotes: a backslash goes before a quote and before itself.
private func quoted(_ text: String) -> String { "\"\(escaped(text, #"\""#))\"" }

/// With a backslash before each of these ASCII characters.
private func escaped(_ text: String, _ special: String) -> String {
  var bytes: [UInt8] = []
  for byte in text.utf8 {
    if special.utf8.contains(byte) { bytes.append(UInt8(ascii: "\\")) }
    bytes.append(byte)
  }
  return String(decoding: bytes, as: UTF8.self)
}
