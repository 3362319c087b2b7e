import Vocabulary

/// The lines above a message's body. This is the one place where a header is written.
///
/// Lines are folded at 78 bytes, where one is longer only because a word of it is (RFC 5322
/// §2.1.1), and no line is white space alone (mail-M4).
struct HeaderLines {
  private(set) var text = ""

  /// Free text: a subject.
  mutating func add(_ name: String, text: String) throws(MailFault) {
    try check(name, text)
    write(name, HeaderText.words(of: text, behind: name.utf8.count + 2))
  }

  /// An address and the name it is shown under.
  mutating func add(_ name: String, _ mailbox: Mailbox) throws(MailFault) {
    try check(name, mailbox.name ?? "")
    let shown = DisplayName.words(of: mailbox.name ?? "", behind: name.utf8.count + 2)
    let address = mailbox.address.text
    write(name, shown + [shown.isEmpty ? address : "<\(address)>"])
  }

  /// Message-IDs, to be put between angle brackets.
  mutating func add(_ name: String, ids: [String]) throws(MailFault) {
    for id in ids where !MessageID.isOne(id) { throw .messageID(id) }
    write(name, ids.map { "<\($0)>" })
  }

  /// Words of ours, with blanks between them.
  mutating func add(_ name: String, words: String) throws(MailFault) {
    try check(name, words)
    guard words.utf8.allSatisfy({ $0 < 0x80 }) else { throw .notASCII(name) }
    write(name, words.split(separator: " ").map(String.init))
  }

  private func check(_ name: String, _ value: String) throws(MailFault) {
    guard value.unicodeScalars.allSatisfy(HeaderText.mayStand) else { throw .control(name) }
  }

  private mutating func write(_ name: String, _ words: [String]) {
    text += name + ":"
    var width = name.utf8.count + 1
    var limit = 78
    for (index, word) in words.enumerated() {
      // A line that holds an encoded word ends at 76 (RFC 2047 §2).
      if word.hasPrefix("=?") { limit = 76 }
      if index > 0, width + 1 + word.utf8.count > limit {
        text += "\r\n"
        width = 0
        limit = word.hasPrefix("=?") ? 76 : 78
      }
      text += " " + word
      width += 1 + word.utf8.count
    }
    text += "\r\n"
  }
}
