extension Response {
  /// As a web server takes it from a CGI: the header and the body in one piece, to be written at
  /// once (RFC 3875 §6).
  ///
  /// `Status` always stands there, as a `Location` alone means something else to every server, and
  /// so does a charset, as the standard's own is ISO-8859-1 (§6.3.1). HEAD gets no body (§4.3.3).
  public func cgi(toHead isHead: Bool = false) -> [UInt8] {
    var text = "Status: \(status) \(StatusPhrase.words(for: status))\r\n"
    if self[header: "Content-Type"] == nil { text += "Content-Type: text/plain; charset=utf-8\r\n" }
    for header in headers { text += "\(header.name): \(Self.withCharset(header))\r\n" }
    return Array((text + "\r\n").utf8) + (isHead ? [] : body)
  }

  /// A text without parameters is in UTF-8; one that has some names its charset itself.
  private static func withCharset(_ header: Header) -> String {
    guard header.name.lowercased() == "content-type",
      header.value.lowercased().hasPrefix("text/"), !header.value.utf8.contains(UInt8(ascii: ";"))
    else { return header.value }
    return header.value + "; charset=utf-8"
  }
}
