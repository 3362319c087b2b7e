/// `robots.txt` (RFC 9309).
public struct Robots: Sendable, Hashable {
  /// What some crawlers may read; `*` is all that are not named.
  public struct Group: Sendable, Hashable {
    public var agents: [String]
    public var allow: [String]
    public var disallow: [String]

    public init(agents: [String] = ["*"], allow: [String] = [], disallow: [String] = []) {
      (self.agents, self.allow, self.disallow) = (agents, allow, disallow)
    }
  }

  public var groups: [Group]
  /// Absolute URLs.
  public var sitemaps: [String]

  public init(groups: [Group] = [Group()], sitemaps: [String] = []) {
    (self.groups, self.sitemaps) = (groups, sitemaps)
  }

  public var bytes: [UInt8] {
    var lines: [String] = []
    for group in groups {
      lines += group.agents.map { "User-agent: \(oneLine($0))" }
      lines += group.allow.map { "Allow: \(pattern($0))" }
      lines += group.disallow.map { "Disallow: \(pattern($0))" }
      // A group needs a rule: an empty one allows all.
      if group.allow.isEmpty, group.disallow.isEmpty { lines.append("Disallow:") }
      lines.append("")
    }
    lines += sitemaps.map { "Sitemap: \(URLText.encoded($0))" }
    if lines.last == "" { lines.removeLast() }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// `#` would begin a comment. `*` and `$` are part of the pattern.
  private func pattern(_ path: String) -> String {
    URLText.encoded(path) { !URLText.isPlain($0) || $0 == UInt8(ascii: "#") }
  }

  private func oneLine(_ text: String) -> String {
    String(decoding: text.utf8.filter { $0 >= 0x20 && $0 != 0x7F }, as: UTF8.self)
  }
}
