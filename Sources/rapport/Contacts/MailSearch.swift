/// Looks for words in a mail as it travels: in any case, and through quoted-printable, which breaks
/// lines anywhere and may write a letter as `=40` (RFC 2045 §6.7).
struct MailSearch {
  private let words: [[UInt8]]

  init(for words: [String]) { self.words = words.map { Array($0.utf8).map(lowered) } }

  func finds(in mail: [UInt8]) -> Bool {
    let plain = mail.map(lowered)
    let unwrapped = unwrapped(plain)
    return words.contains { has($0, in: plain) || has($0, in: unwrapped) }
  }

  private func unwrapped(_ mail: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(mail.count)
    var rest = mail[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "=") else {
        text.append(byte)
        continue
      }
      if rest.starts(with: [13, 10]) {
        rest = rest.dropFirst(2)
      } else if rest.first == 10 {
        rest = rest.dropFirst()
      } else if let letter = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16),
        rest.count >= 2
      {
        text.append(lowered(letter))
        rest = rest.dropFirst(2)
      } else {
        text.append(byte)
      }
    }
    return text
  }

  /// Not in the middle of a longer word: `ada@example.org` is not in `mada@example.org`.
  private func has(_ word: [UInt8], in text: [UInt8]) -> Bool {
    guard let first = word.first, text.count >= word.count else { return false }
    return (0...text.count - word.count).contains { start in
      let end = start + word.count
      return text[start] == first && text[start..<end].elementsEqual(word)
        && !(start > 0 && continues(text[start - 1])) && !(end < text.count && isLetter(text[end]))
    }
  }

  private func continues(_ byte: UInt8) -> Bool { isLetter(byte) || ".-_+".utf8.contains(byte) }

  private func isLetter(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (48...57).contains(byte)
  }
}

private func lowered(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte + 32 : byte }
