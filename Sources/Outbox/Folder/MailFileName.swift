/// What the file of a mail is called.
enum MailFileName {
  /// The Message-ID and an ending; what could mean something to a disk or a browser is written as `%`
  /// and two digits. A long one ends in a hash of all of it, as a name has 255 bytes at most.
  static func of(_ messageID: String, ending: String = ".eml") -> String {
    var name: [UInt8] = []
    for byte in messageID.utf8 {
      // A dot at the front would hide the file.
      if isPlain(byte), byte != UInt8(ascii: ".") || !name.isEmpty {
        name.append(byte)
      } else {
        name.append(UInt8(ascii: "%"))
        let digits = String(byte, radix: 16, uppercase: true)
        name += (digits.utf8.count < 2 ? "0" + digits : digits).utf8
      }
    }
    if name.count > 200 {
      name = name.prefix(180) + [UInt8(ascii: "-")] + String(hash(messageID), radix: 16).utf8
    }
    return String(decoding: name, as: UTF8.self) + ending
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "@.-_".utf8.contains(byte)
    }
  }

  /// FNV-1a, 64 bits: names that are alike, not names that somebody forges.
  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
