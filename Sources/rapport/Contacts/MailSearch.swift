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

  private func has(_ word: [UInt8], in text: [UInt8]) -> Bool {
    guard let first = word.first, text.count >= word.count else { return false }
    return (0...text.count - word.count).contains { start in
      text[start] == first && text[start..<start + word.count].elementsEqual(word)
    }
  }
}

private func lowered(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte + 32 : byte }
