/// The name of an attached file, as parameters of its Content-Disposition (RFC 2183 §2.3).
///
/// ASCII is `filename="list.pdf"`. Any other name comes in full as RFC 2231 has it, in pieces where
/// it is long, with an ASCII one behind it for programs that do not read that (mail-M8). Those that
/// take the first of two, such as Python's, so have the right one.
enum FileName {
  static func parameters(_ name: String) -> [String] {
    let name = cleaned(name)
    let plain = plain(name)
    let quoted = "filename=\"\(plain)\""
    return plain == name ? [quoted] : extended(name) + [quoted]
  }

  /// The last step of a path, without what could mislead: controls, line ends, and the marks that
  /// turn the direction of writing, by which `exe.pdf` can be shown for `fdp.exe`.
  private static func cleaned(_ name: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0x2F, 0x5C: kept.removeAll()
      case 0...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: continue
      default: kept.append(scalar)
      }
    }
    let text = String(kept)
    return text.utf8.allSatisfy { $0 == MailBytes.blank || $0 == UInt8(ascii: ".") }
      ? "file" : text
  }

  /// ASCII without quotes, at most 60 bytes, with the ending kept.
  private static func plain(_ name: String) -> String {
    let isMisread = MailBytes.looksEncoded(name.utf8)
    var bytes: [UInt8] = []
    for scalar in name.unicodeScalars {
      let isPlain = scalar != "\"" && !(isMisread && (scalar == "=" || scalar == "?"))
      bytes.append(scalar.isASCII && isPlain ? UInt8(scalar.value) : UInt8(ascii: "_"))
    }
    guard bytes.count > 60 else { return String(decoding: bytes, as: UTF8.self) }
    let dot = bytes.lastIndex(of: UInt8(ascii: ".")) ?? bytes.count
    let ending = bytes.count - dot <= 12 ? bytes[dot...] : []
    return String(decoding: bytes.prefix(60 - ending.count) + ending, as: UTF8.self)
  }

  private static func extended(_ name: String) -> [String] {
    var pieces = [""]
    for scalar in name.unicodeScalars {
      let letters = escaped(scalar)
      let last = pieces.count - 1
      if pieces[last].utf8.count + letters.utf8.count > 48 {
        pieces.append(letters)
      } else {
        pieces[last] += letters
      }
    }
    if pieces.count == 1 { return ["filename*=utf-8''" + pieces[0]] }
    return pieces.enumerated().map { place, piece in
      "filename*\(place)*=" + (place == 0 ? "utf-8''" : "") + piece
    }
  }

  /// RFC 2231 §7, `attribute-char`.
  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    var bytes: [UInt8] = []
    for byte in String(scalar).utf8 {
      if MailBytes.isLetterOrDigit(byte) || "!#$&+-.^_`{|}~".utf8.contains(byte) {
        bytes.append(byte)
      } else {
        bytes.append(UInt8(ascii: "%"))
        MailBytes.appendHex(byte, to: &bytes)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
