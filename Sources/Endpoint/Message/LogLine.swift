import Forms

/// The line that is logged of a request: which form, which answer, and nothing of who asked.
public enum LogLine {
  /// `POST /forms/complaint 303 12 ms`.
  public static func text(of request: Request, status: Int, milliseconds: Int) -> String {
    "\(escaped(String(request.method.prefix(16)))) \(place(request.path)) \(status) "
      + "\(milliseconds) ms"
  }

  /// On one line, and nothing that a terminal would obey (form-C10).
  public static func escaped(_ text: String) -> String {
    var line = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069:
        line += "\\u{" + String(scalar.value, radix: 16) + "}"
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line
  }

  /// The route without what is secret in it: `/status/…`.
  private static func place(_ path: String) -> String {
    let words = path.split(separator: "/", maxSplits: 3)
    guard let first = words.first else { return "/" }
    guard ["forms", "status", "list", "go"].contains(first) else { return "/…" }
    guard words.count > 1 else { return "/\(first)" }
    if first == "list", let page = ListPage(rawValue: String(words[1])) {
      return "/list/\(page.rawValue)/…"
    }
    guard first == "forms", let name = FormName(words[1]) else { return "/\(first)/…" }
    guard words.count > 2 else { return "/forms/\(name)" }
    return "/forms/\(name)/" + (["token", "thanks"].contains(words[2]) ? words[2] : "…")
  }
}
