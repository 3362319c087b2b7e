/// Why a message cannot be written: a fault of ours, since whoever made it up had to look.
public enum MailFault: Error, Hashable {
  /// A header would hold a line end or another control character (mail-M6, form-M1).
  case control(String)
  /// No Message-ID: something before and behind an `@`, in letters that need no quotes.
  case messageID(String)
  /// A header that must be ASCII is not.
  case notASCII(String)
  /// A header of a list names what is no `https:`, `http:` or `mailto:` address.
  case url(header: String)
  /// No identifier of a list: labels with dots between them, such as `news.example.org`.
  case listID(String)
  /// A picture's name is not built like a Message-ID, so no `cid:` can point to it.
  case contentID(String)
}

extension MailFault: CustomStringConvertible {
  public var description: String {
    switch self {
    case .control(let header): "A value in the header “\(header)” holds a line end or a control."
    case .messageID(let id): "“\(id)” is no Message-ID. It should look like a.b@example.org."
    case .notASCII(let header): "The header “\(header)” may hold nothing but ASCII."
    case .url(let header): "The header “\(header)” needs an https: or mailto: address."
    case .listID(let id): "“\(id)” is no List-Id. It should look like news.example.org."
    case .contentID(let id): "“\(id)” is no Content-ID. It should look like logo@example.org."
    }
  }
}
