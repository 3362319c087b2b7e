public import Settings

/// The addresses that count a click and lead on, the same for every reader of an issue.
///
/// Such a link carries all that it needs under our code: the issue's name and where it leads. Nothing
/// is looked up, so it works through every rebuild, when the issue is written anew, when the store is
/// locked or an older one was put in its place, and as long as the key of contacts is kept: for ever.
/// Without the code nobody can make one that leads elsewhere. It names no reader.
public struct ClickLinks: Sendable {
  private let seal: ContactSeal
  private let start: [UInt8]

  /// `prefix` is the endpoint's, from the site's own address: `/rapport`.
  public init(seal: ContactSeal, baseURL: BaseURL, prefix: String) {
    self.seal = seal
    start = Array(baseURL.appending(prefix + "/go/").utf8)
  }

  /// Nil for an address that cannot be led to, or is longer than fits into a path of ours.
  public func address(of target: String, in issue: String) -> String? {
    guard WebAddress.isOne(target) else { return nil }
    let length = issue.utf8.count + target.utf8.count + ContactSeal.partsLength(2)
    guard "/go/".utf8.count + Base64URL.length(of: length) <= IntakeLimits().path else {
      return nil
    }
    return seal.sealed(.click, [issue, target], behind: start)
  }
}

/// What stands behind `/go/`.
struct ClickToken: Hashable, Sendable {
  let issue: String, target: String

  init(issue: String, target: String) { (self.issue, self.target) = (issue, target) }

  /// Nil for all that we did not seal.
  init?(_ text: String, _ seal: ContactSeal) {
    guard let parts = seal.parts(text, .click), parts.count == 2, WebAddress.isOne(parts[1]) else {
      return nil
    }
    self.init(issue: parts[0], target: parts[1])
  }
}

/// Addresses of pages, as a `Location` takes them: `http` or `https`, and nothing that would have to
/// be escaped (RFC 9110 §10.2.2, RFC 3986 §2).
enum WebAddress {
  static func isOne(_ text: String) -> Bool {
    let isWeb = ["https://", "http://"].contains { scheme in
      text.utf8.count > scheme.utf8.count && text.lowercased().hasPrefix(scheme)
    }
    return isWeb && text.utf8.allSatisfy { (0x21...0x7E).contains($0) && !forbidden.contains($0) }
  }

  private static let forbidden = Set("\"<>\\^`{|}".utf8)
}
