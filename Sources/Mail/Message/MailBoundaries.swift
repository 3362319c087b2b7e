/// The lines between the parts of one message.
///
/// They begin with `=_`. That stands in no part: quoted-printable and base 64 cannot hold it, and
/// a text that does is not sent in 7 bit (mail-M11). They are made of the Message-ID, so the same
/// message has the same ones, and a message that somebody forwards inside another has its own.
struct MailBoundaries {
  private let name: String

  init(messageID: String) {
    // FNV-1a: to be different, not to be secret.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in messageID.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    name = String(hash, radix: 36)
  }

  func boundary(of kind: MailPart.Kind) -> String { "=_\(kind.rawValue)_\(name)" }
}
