/// What a mail server answers to one command (RFC 5321 §4.2).
struct SMTPReply: Sendable, Hashable {
  /// 200 to 599.
  let code: Int
  /// What stands behind the code on each line, joined by line feeds.
  let text: [UInt8]

  /// Done.
  var isPositive: Bool { code / 100 == 2 }
  /// Not now (4yz), or never (5yz).
  var isNegative: Bool { code >= 400 }
  /// Not now (RFC 5321 §4.2.1).
  var isTransient: Bool { code / 100 == 4 }

  /// The enhanced status code that the text begins with, whether it was announced or not.
  var status: EnhancedStatus? { EnhancedStatus(text, code: code) }

  var lines: [ArraySlice<UInt8>] {
    text.split(separator: MailBytes.lineFeed, omittingEmptySubsequences: false)
  }

  /// The reply in one line, as it may be shown: no control characters, and 300 letters at most.
  var words: String {
    // What a message is taken with, once for each: looked at as bytes.
    if text.count < 300, text.allSatisfy({ 0x20...0x7E ~= $0 }) {
      return String(decoding: Array("\(code) ".utf8) + text, as: UTF8.self)
    }
    var words = String(code)
    let text = String(decoding: text.prefix(1200), as: UTF8.self)
    for part in text.split(whereSeparator: isUnprintable) { words += " " + part }
    return words.count > 300 ? words.prefix(299) + "…" : words
  }

  /// Blanks, line ends, what steers a terminal, and what turns the direction of writing.
  private func isUnprintable(_ character: Character) -> Bool {
    character.unicodeScalars.contains { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator: true
      default: false
      }
    }
  }
}
