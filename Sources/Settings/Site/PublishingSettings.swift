import Vocabulary

/// What is written beside the pages, and where things stand.
public struct PublishingSettings: Hashable, Sendable {
  public enum Redirects: String, CaseIterable, Sendable { case pages, netlify, nginx, apache }

  /// The smaller forms of text files that stand beside them.
  public enum Compression: String, CaseIterable, Sendable { case gz }

  /// `about/index.html` for `about.md`; else `about.html`.
  public var prettyURLs = true
  public var redirects: [Redirects] = [.pages]
  /// Where the server's side is reached: a path without a slash at its end.
  public var endpoint = "/rapport"
  /// Files below `content/` and `site/assets/` that are passed over.
  public var ignore: [FilePattern] = []
  public var minifyCSS = true
  public var compress: [Compression] = []
  public var robots = RobotsSettings()
}

/// What `robots.txt` says.
public struct RobotsSettings: Hashable, Sendable {
  public var allow: [String] = []
  public var disallow: [String] = []
  /// Lines that are written as they are.
  public var extra: [String] = []
}

extension PublishingSettings {
  static let keys = [
    SettingKey(
      "urls.pretty", "true or false", "true",
      "Whether a page stands at /about/ (true) or at /about.html (false)."),
    SettingKey(
      "redirects.formats",
      "a list of \(Redirects.allCases.map(\.rawValue).joined(separator: ", "))", "[pages]",
      "How old addresses lead to new ones: by pages, or by lines for a web server."),
    SettingKey(
      "endpoint", "a path", "/rapport", "Where forms, search and lists are answered."),
    SettingKey(
      "ignore", "a list of file patterns", "[]",
      "Files that are passed over, like “*.psd” or “drafts/**”."),
    SettingKey("minify-css", "true or false", "true", "Whether style sheets are made smaller."),
    SettingKey(
      "compress", "a list of \(Compression.allCases.map(\.rawValue).joined(separator: ", "))", "[]",
      "Text files of 512 bytes and more stand beside themselves in a smaller form, for a web server"
        + " that shows it: index.html.gz."),
    SettingKey("robots.allow", "a list of paths", "[]", "What robots.txt allows."),
    SettingKey(
      "robots.disallow", "a list of paths", "[]", "What robots.txt forbids; / for everything."),
    SettingKey("robots.extra", "a list of lines", "[]", "More lines for robots.txt."),
  ]

  mutating func read(_ reading: inout Reading) {
    var settings = self
    _ = reading.closed("urls") { settings.prettyURLs = $0.flag("pretty") ?? prettyURLs }
    _ = reading.closed("redirects") { settings.redirects = $0.choices("formats") ?? redirects }
    settings.endpoint = reading.endpoint() ?? endpoint
    settings.ignore = (reading.texts("ignore") ?? []).map { FilePattern($0) }
    settings.minifyCSS = reading.flag("minify-css") ?? minifyCSS
    settings.compress = reading.choices("compress") ?? compress
    _ = reading.closed("robots") { inner in
      settings.robots.allow = inner.urlPaths("allow") ?? []
      settings.robots.disallow = inner.urlPaths("disallow") ?? []
      settings.robots.extra = inner.texts("extra") ?? []
    }
    self = settings
  }
}

extension Reading {
  /// Where the server's side answers: a path that stands in every form and in the web server's
  /// settings, so that it holds nothing that one of them might read otherwise.
  fileprivate mutating func endpoint() -> String? {
    guard let path = urlPath("endpoint"), let node = node("endpoint") else { return nil }
    let prefix = path.hasSuffix("/") ? path.dropLast() : path[...]
    let parts = prefix.dropFirst().utf8.split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { part in
      !part.isEmpty
        && part.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || isDigit($0) || "-._~".utf8.contains($0) }
    }
    guard isPlain, prefix.utf8.count <= 200 else {
      report(
        .error, at: node,
        "“endpoint” should be a path of letters, digits and hyphens, and this is"
          + " \(describe(node))",
        advice: "Write it like “endpoint: /rapport”.")
      return nil
    }
    return String(prefix)
  }
}
