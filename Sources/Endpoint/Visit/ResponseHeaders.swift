/// The headers of all answers (form-A13, form-A14). None ever sets a cookie.
enum ResponseHeaders {
  static let page = all("text/html; charset=utf-8", referrer: "same-origin")
  /// Of a page whose address or text is a secret. No form stands on one: a browser would send it
  /// with `Origin: null`. The pages of lists are sent as all are, which tells their addresses to
  /// nobody but ourselves.
  static let secretPage = all("text/html; charset=utf-8", referrer: "no-referrer")
  static let secretText = all("text/plain; charset=utf-8", referrer: "no-referrer")

  private static func all(_ type: String, referrer: String) -> [(String, String)] {
    [
      ("Content-Type", type), ("Cache-Control", "no-store"),
      (
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
          + "base-uri 'none'; frame-ancestors 'none'"
      ),
      ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", referrer),
    ]
  }
}

extension Response {
  /// For headers whose values are words of ours.
  mutating func setAll(_ headers: [(String, String)]) {
    for (name, value) in headers {
      do { try set(name, value) } catch { preconditionFailure("a header of ours: \(error)") }
    }
  }
}
