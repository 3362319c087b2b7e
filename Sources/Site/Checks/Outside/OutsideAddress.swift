/// An address on another site, taken apart.
public struct OutsideAddress: Sendable, Hashable {
  /// `https://example.org:8443`, in lower case.
  public let origin: String
  /// From the first slash, with the query: what is asked for.
  public let path: String

  /// Nil for what is not http or https, and for an address without a host.
  public init?(_ text: String) {
    let text = text.prefix { $0 != "#" }
    let scheme = text.prefix { $0 != ":" }.lowercased()
    guard scheme == "http" || scheme == "https", text.dropFirst(scheme.count).hasPrefix("://")
    else { return nil }
    let rest = text.dropFirst(scheme.count + 3)
    let host = rest.prefix { $0 != "/" && $0 != "?" }
    guard !host.isEmpty, !host.contains("@"), !host.contains(where: \.isWhitespace) else {
      return nil
    }
    origin = "\(scheme)://\(host.lowercased())"
    let path = rest.dropFirst(host.count)
    self.path = path.hasPrefix("/") ? Self.written(path) : "/" + Self.written(path)
  }

  public var text: String { origin + path }

  /// Where a redirect of this address leads (RFC 3986 §5.2).
  func resolved(_ location: String) -> OutsideAddress? {
    let first = location.prefix { !"/?#".contains($0) }
    // What has a scheme is no path, even where it is none of ours.
    if first.contains(":") { return OutsideAddress(location) }
    if location.hasPrefix("//") {
      return OutsideAddress(String(origin.prefix { $0 != ":" }) + ":" + location)
    }
    if location.hasPrefix("/") { return OutsideAddress(origin + location) }
    let own = path.prefix { $0 != "?" }
    if location.hasPrefix("?") { return OutsideAddress(origin + own + location) }
    var segments = own.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    for segment in location.split(separator: "/", omittingEmptySubsequences: false) {
      switch segment {
      case "..": if segments.count > 1 { segments.removeLast() }
      case ".": break
      default: segments.append(segment)
      }
    }
    return OutsideAddress(origin + segments.joined(separator: "/"))
  }

  /// As it may stand in a request: an author may write letters and blanks that must be escaped.
  private static func written(_ path: some StringProtocol) -> String {
    guard !path.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return String(path) }
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in path.utf8 {
      if byte > 0x20, byte < 0x7F {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
