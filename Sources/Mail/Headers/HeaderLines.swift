import Vocabulary

/// The lines above a message's body and above each of its parts. This is the one place where a
/// header is written.
///
/// Lines are folded at 78 bytes, where one is longer only because a word of it is (RFC 5322
/// §2.1.1), and no line is white space alone (mail-M4).
struct HeaderLines {
  /// All that was written, and whatever was before it.
  var bytes: [UInt8] = []
  private var width = 0, limit = 78
  private var isAtFirstWord = true

  /// Free text: a subject.
  mutating func add(_ name: String, text: String) throws(MailFault) {
    try check(name, text)
    begin(name)
    HeaderText.write(text, to: &self)
    end()
  }

  /// An address and the name it is shown under.
  mutating func add(_ name: String, _ mailbox: Mailbox) throws(MailFault) {
    let shown = mailbox.name ?? ""
    try check(name, shown)
    begin(name)
    let isNamed = DisplayName.write(shown, to: &self)
    word(isNamed ? "<\(mailbox.address.text)>" : mailbox.address.text)
    end()
  }

  /// Message-IDs, to be put between angle brackets.
  mutating func add(_ name: String, ids: [String]) throws(MailFault) {
    for id in ids where !MessageID.isOne(id) { throw .messageID(id) }
    begin(name)
    for id in ids { word("<\(id)>") }
    end()
  }

  /// Words of ours, with blanks between them.
  mutating func add(_ name: String, words: String...) throws(MailFault) {
    begin(name)
    for text in words {
      try check(name, text)
      guard text.utf8.allSatisfy({ $0 < 0x80 }) else { throw .notASCII(name) }
      word(text)
    }
    end()
  }

  mutating func begin(_ name: String) {
    bytes.append(contentsOf: name.utf8)
    bytes.append(UInt8(ascii: ":"))
    (width, limit, isAtFirstWord) = (name.utf8.count + 1, 78, true)
  }

  /// What stays together, behind a blank, on this line or where that has no room on the next. The
  /// first word stays beside the header's name, however long it is.
  mutating func word(_ word: some Collection<UInt8>, isEncoded: Bool = false) {
    // A line that holds an encoded word ends at 76 (RFC 2047 §2).
    if isEncoded { limit = 76 }
    if !isAtFirstWord, word.count > room {
      bytes.append(contentsOf: "\r\n".utf8)
      (width, limit) = (0, isEncoded ? 76 : 78)
    }
    bytes.append(MailBytes.blank)
    bytes.append(contentsOf: word)
    (width, isAtFirstWord) = (width + 1 + word.count, false)
  }

  mutating func word(_ text: String) { word(text.utf8) }

  mutating func end() { bytes.append(contentsOf: "\r\n".utf8) }

  /// How long a word may be to stay on this line.
  var room: Int { limit - width - 1 }

  func check(_ name: String, _ value: String) throws(MailFault) {
    guard HeaderText.mayStand(value) else { throw .control(name) }
  }
}
