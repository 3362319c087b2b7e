/// What a list says of itself in the headers of its mails (RFC 2369, RFC 2919, RFC 8058).
public struct ListHeaders: Sendable, Hashable {
  /// The list's title, and its identifier for ever: `news.example.org` (mail-L7).
  public var title: String, id: String
  /// An https address that one POST unsubscribes (mail-L1).
  public var unsubscribe: String
  /// Where past issues stand, and who answers for the list; `https:` or `mailto:` both.
  public var archive: String?, owner: String?

  public init(
    title: String, id: String, unsubscribe: String, archive: String? = nil, owner: String? = nil
  ) {
    (self.title, self.id, self.unsubscribe) = (title, id, unsubscribe)
    (self.archive, self.owner) = (archive, owner)
  }
}

extension HeaderLines {
  /// Each at most once (mail-L8), and `List-Post: NO`, as nobody writes to such a list.
  mutating func add(_ list: ListHeaders) throws(MailFault) {
    try add(listID: list)
    try add("List-Unsubscribe", url: list.unsubscribe)
    // One click is promised for https alone (RFC 8058 §3.1).
    if WebAddress.isSecure(list.unsubscribe) {
      try add("List-Unsubscribe-Post", words: "List-Unsubscribe=One-Click")
    }
    try add("List-Owner", url: list.owner)
    try add("List-Archive", url: list.archive)
    try add("List-Post", words: "NO")
    // What older answering machines read, so that they stay silent.
    try add("Precedence", words: "bulk")
  }

  private mutating func add(listID list: ListHeaders) throws(MailFault) {
    try check("List-Id", list.title)
    guard ListID.isOne(list.id) else { throw .listID(list.id) }
    begin("List-Id")
    _ = DisplayName.write(list.title, to: &self)
    word("<\(list.id)>")
    end()
  }

  private mutating func add(_ name: String, url: String?) throws(MailFault) {
    guard let url else { return }
    guard WebAddress.isOne(url) else { throw .url(header: name) }
    try add(name, words: "<\(url)>")
  }
}

enum ListID {
  /// A label below a domain, 255 bytes at most (RFC 2919 §2, §3).
  static func isOne(_ text: String) -> Bool {
    let labels = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return labels.count >= 2 && text.utf8.count <= 255
      && labels.allSatisfy { !$0.isEmpty && $0.allSatisfy(MailBytes.isAtom) }
  }
}
