import Vocabulary

/// Names for mails, by which a second copy of one is known for the same.
public enum MessageID {
  /// A name made of what the mail is and what it tells of: `notice.K7M29QXRT@example.org`.
  ///
  /// No clock and no chance take part, so a mail that is made again after a crash has the name it
  /// had. Letters that may not stand in one are written as `_` and two hexadecimal digits.
  public static func make(_ kind: String, of parts: String..., domain: some StringProtocol)
    -> String
  {
    ([kind] + parts).map(plain).joined(separator: ".") + "@" + domain
  }

  /// Whether this can stand between angle brackets (RFC 5322 §3.6.4, without the obsolete forms).
  static func isOne(_ text: String) -> Bool {
    guard text.utf8.count <= 900 else { return false }
    var (ats, letters) = (0, 0)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "@") where letters > 0 && ats == 0: (ats, letters) = (1, 0)
      case UInt8(ascii: ".") where letters > 0: letters = 0
      case _ where MailBytes.isAtom(byte): letters += 1
      default: return false
      }
    }
    return ats == 1 && letters > 0
  }

  private static func plain(_ part: String) -> String {
    guard !part.isEmpty else { return "_" }
    var bytes: [UInt8] = []
    for byte in part.utf8 {
      if MailBytes.isLetterOrDigit(byte) || byte == UInt8(ascii: "-") {
        bytes.append(byte)
      } else {
        bytes.append(UInt8(ascii: "_"))
        MailBytes.appendHex(byte, to: &bytes)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
