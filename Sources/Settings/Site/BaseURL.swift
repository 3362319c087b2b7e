import Vocabulary

/// The address a site will stand at, without a slash at its end.
public struct BaseURL: Hashable, Sendable, CustomStringConvertible {
  /// `https://example.org`
  public let origin: String
  /// Empty at the root of a domain, `/shop` in a folder of it.
  public let path: String

  public var description: String { origin + path }

  /// `http` or `https`, a host, perhaps a port and a path; nothing else.
  public init?(_ text: String) {
    guard let colon = text.firstRange(of: "://") else { return nil }
    let scheme = text[..<colon.lowerBound].lowercased()
    let rest = text[colon.upperBound...]
    let host = rest.prefix { $0 != "/" }.lowercased()
    let path = rest.dropFirst(host.count)
    guard scheme == "https" || scheme == "http", Self.isHost(host), Self.isPath(path) else {
      return nil
    }
    origin = "\(scheme)://\(host)"
    self.path = path.hasSuffix("/") ? String(path.dropLast()) : String(path)
  }

  /// An address at the root of this site's host, for a path that begins with a slash.
  public func appending(_ rootRelative: String) -> String { origin + path + rootRelative }

  private static func isHost(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2, let name = parts.first, !name.isEmpty else { return false }
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    let port = parts.count == 2 ? Int(parts[1]) : 80
    return port.map { 1...65_535 ~= $0 } ?? false
      && labels.allSatisfy { label in
        !label.isEmpty && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
      }
  }

  private static func isPath(_ text: Substring) -> Bool {
    URLPathFault(String(text)) == nil
      && !text.contains { $0.isWhitespace || $0 == "\"" || $0 == "<" }
  }
}

extension Reading {
  mutating func baseURL(_ key: String, or aliases: [String] = []) -> BaseURL? {
    guard let entry = entry(key, or: aliases),
      let text = text(of: entry.value, named: name(entry)), !text.isEmpty
    else { return nil }
    if let url = BaseURL(text) { return url }
    let advice = BaseURL("https://" + text).map { "Write “\(entry.key): \($0)”." }
    report(
      .error, at: entry.value,
      "“\(name(entry))” should be the address of the site, and this is \(describe(entry.value))",
      advice: text.contains("://") || !text.contains(".")
        ? "Write it like “\(entry.key): https://example.org”." : advice)
    return nil
  }
}
