/// What a name server answers to a question for texts.
enum TextAnswer: Hashable, Sendable {
  /// The texts of the name, the strings of each put together; none where there is no such name.
  case texts([[UInt8]])
  /// It did not fit; it is to be asked for again over TCP (RFC 7766 §5).
  case truncated
  /// The server could not say: a code of RFC 1035 §4.1.1.
  case failed(code: Int)

  /// Nil for what is no answer to this question, or cannot be read.
  init?(_ bytes: [UInt8], to question: TextQuestion) {
    guard bytes.count >= 12, Self.number(bytes, at: 0) == Int(question.id) else { return nil }
    let flags = Self.number(bytes, at: 2)
    let (isAnswer, operation, code) = (flags & 0x8000 != 0, flags >> 11 & 15, flags & 15)
    guard isAnswer, operation == 0 else { return nil }
    // With either, not every server repeats the question.
    if flags & 0x0200 != 0 {
      self = .truncated
      return
    }
    guard code == 0 || code == 3 else {
      self = .failed(code: code)
      return
    }
    var place = 12
    guard Self.number(bytes, at: 4) == 1, DNSName.read(bytes, at: &place) == question.name,
      place + 4 <= bytes.count, Self.number(bytes, at: place) == RecordType.text,
      Self.number(bytes, at: place + 2) == RecordType.internet
    else { return nil }
    guard code == 0 else {
      self = .texts([])
      return
    }
    guard let texts = Self.texts(bytes, from: place + 4, of: question.name) else { return nil }
    self = .texts(texts)
  }

  /// Of the name itself, or of the one that it is an alias of.
  private static func texts(
    _ bytes: [UInt8], from start: Int, of name: DNSName
  ) -> [[UInt8]]? {
    var (place, name, texts) = (start, name, [[UInt8]]())
    for _ in 0..<number(bytes, at: 6) {
      guard let owner = DNSName.read(bytes, at: &place), place + 10 <= bytes.count else {
        return nil
      }
      let type = number(bytes, at: place), kind = number(bytes, at: place + 2)
      let end = place + 10 + number(bytes, at: place + 8)
      guard end <= bytes.count else { return nil }
      place += 10
      if owner == name, kind == RecordType.internet {
        if type == RecordType.text {
          guard let text = text(bytes[place..<end]) else { return nil }
          texts.append(text)
        } else if type == RecordType.alias {
          guard let target = DNSName.read(bytes, at: &place), place == end else { return nil }
          name = target
        }
      }
      place = end
    }
    return texts
  }

  /// Strings, each behind its length (RFC 1035 §3.3.14); mail reads them as one (RFC 6376 §3.6.2.2).
  private static func text(_ data: ArraySlice<UInt8>) -> [UInt8]? {
    var (rest, text) = (data, [UInt8]())
    guard !rest.isEmpty else { return nil }
    while let length = rest.popFirst() {
      guard rest.count >= Int(length) else { return nil }
      text += rest.prefix(Int(length))
      rest = rest.dropFirst(Int(length))
    }
    return text
  }

  private static func number(_ bytes: [UInt8], at index: Int) -> Int {
    Int(bytes[index]) << 8 | Int(bytes[index + 1])
  }
}
