/// A part of a message: what its headers say of it, and its body ready to travel.
///
/// A message of one text is one part. Parts in parts, for HTML and attached files, are written
/// from the same type.
struct MailPart: Sendable {
  let headers: [Header]
  /// All ASCII, its lines ended by CRLF.
  let body: String

  typealias Header = (name: String, words: String)

  /// Plain text: as it is where every mail server must let that pass, else quoted-printable.
  init(text: String) {
    let lines = TextLines(text)
    let encoding: String
    if lines.travelAsTheyAre {
      (encoding, body) = ("7bit", lines.plain)
    } else {
      (encoding, body) = ("quoted-printable", QuotedPrintable.encoded(lines))
    }
    headers = [
      ("Content-Type", "text/plain; charset=utf-8"), ("Content-Transfer-Encoding", encoding),
    ]
  }
}
