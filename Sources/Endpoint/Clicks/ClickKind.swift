import Outbox

extension Click.Kind {
  /// By what a request says of itself. Bursts are told by the store.
  ///
  /// A machine that says nothing of it is taken for a person: the list is short, and each of its
  /// signs is one that no browser gives in a person's hands.
  static func of(_ request: Request) -> Click.Kind {
    isHead(request) || isLookingAhead(request) || isNoBrowser(request.headers["user-agent"] ?? "")
      ? .machine : .person
  }

  /// A browser opens a page by GET (RFC 9110 §9.3.2).
  private static func isHead(_ request: Request) -> Bool { request.method == "HEAD" }

  /// Browsers say so of pages that nobody has asked for yet: `Sec-Purpose: prefetch` (Fetch §3.1), and
  /// before it by other names.
  private static func isLookingAhead(_ request: Request) -> Bool {
    ["sec-purpose", "purpose", "x-purpose", "x-moz"].contains { name in
      let value = request.headers[name]?.lowercased() ?? ""
      return ["prefetch", "prerender", "preview"].contains { value.contains($0) }
    }
  }

  /// Every browser in use calls itself Mozilla, or Opera; programs that look through the web are
  /// asked to give an address to turn to, which browsers do not. The rest are known by name.
  private static func isNoBrowser(_ agent: String) -> Bool {
    let agent = agent.lowercased()
    return !(agent.hasPrefix("mozilla/") || agent.hasPrefix("opera/"))
      || agent.contains("http://") || agent.contains("https://")
      || names.contains { agent.contains($0) }
  }

  private static let names = [
    "headlesschrome", "phantomjs", "bingpreview", "barracuda", "proofpoint", "mimecast",
    "ms-office", "bot/", "crawler", "spider",
  ]
}
