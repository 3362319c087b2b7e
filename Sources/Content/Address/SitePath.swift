public import Vocabulary

/// Where a page or a file stands on the site: a path from the site's root.
///
/// A folder ends with `/` and is served from the `index.html` in it. The path is held as people
/// read it; `url` is percent-encoded, `file` is where it is written.
public struct SitePath: Hashable, Sendable {
  /// `/news/märz/`, or `/old.html`.
  public let text: String

  /// Takes a path that an author wrote: with or without the slashes, percent-encoded or not.
  ///
  /// Throws a sentence about what is wrong with it.
  public init(written: String) throws(Refusal) {
    let decoded = percentDecoded(written)
    guard !written.contains("://"), !written.hasPrefix("//") else {
      throw Refusal("“\(written)” is an address with a host")
    }
    guard !decoded.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
      throw Refusal("“\(printable(written))” has a control character")
    }
    guard !decoded.utf8.contains(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") })
    else { throw Refusal("“\(written)” has a “?” or a “#”, which end a path") }
    let segments = decoded.split(separator: "/", omittingEmptySubsequences: true)
    guard !segments.contains(".."), !segments.contains(".") else {
      throw Refusal("“\(written)” has a “..” or a “.”, which would leave its folder")
    }
    let isFile = !decoded.hasSuffix("/") && (segments.last.map(endsInFileType) ?? false)
    let joined = segments.joined(separator: "/")
    text = segments.isEmpty ? "/" : "/" + joined + (isFile ? "" : "/")
  }

  /// A folder below another: `/news/` + `märz` is `/news/märz/`.
  public init(_ segment: String, in folder: SitePath) { text = folder.text + segment + "/" }

  /// A file in a folder.
  public init(file name: String, in folder: SitePath) { text = folder.text + name }

  private init(known text: String) { self.text = text }

  public static let root = SitePath(known: "/")
}

extension SitePath {
  /// Percent-encoded for a link (RFC 3986 §3.3).
  public var url: String { percentEncoded(text) }

  /// Where it is written in the output folder.
  public var file: String {
    let path = String(text.dropFirst())
    return text.hasSuffix("/") ? path + "index.html" : path
  }

  /// The folder that it stands in; the root stands in itself.
  public var parent: SitePath {
    var segments = text.split(separator: "/")
    guard !segments.isEmpty else { return .root }
    segments.removeLast()
    return SitePath(known: segments.isEmpty ? "/" : "/" + segments.joined(separator: "/") + "/")
  }
}

/// `page.html` is a file, `v1.2` is not: the type has letters only, or is `mp3`-like.
private func endsInFileType(_ segment: Substring) -> Bool {
  guard let dot = segment.utf8.lastIndex(of: UInt8(ascii: ".")), dot != segment.utf8.startIndex
  else { return false }
  let type = segment.utf8[segment.utf8.index(after: dot)...]
  let letters = type.filter { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }.count
  return (1...5).contains(type.count) && letters > 0
    && type.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) }
}

private func printable(_ text: String) -> String {
  String(
    text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? "\u{FFFD}" : Character($0) })
}

extension SitePath {
  /// An alias as authors write it: from the root, or, without a slash, from the folder that its
  /// page stands in.
  init(alias: String, of page: SitePath) throws(Refusal) {
    guard !alias.hasPrefix("/"), !alias.contains("://") else {
      try self.init(written: alias)
      return
    }
    try self.init(written: page.parent.text + alias)
  }
}
