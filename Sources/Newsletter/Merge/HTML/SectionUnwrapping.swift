/// HTML in which section tags stand where they belong: the paragraphs, items and rows that kept
/// them apart for libcmark are gone.
struct SectionUnwrapping {
  private let html: [UInt8]
  private let text: LiftedText
  private(set) var bytes: [UInt8] = []
  /// Tags that libcmark did not keep apart, as they stand in something else.
  private(set) var misplaced: [Int] = []

  init(_ html: [UInt8], of text: LiftedText) {
    (self.html, self.text) = (html, text)
    bytes.reserveCapacity(html.count)
    var start = 0
    while let (range, number) = text.placeholder.next(in: html, from: start) {
      bytes += html[start..<range.lowerBound]
      let end = number < text.forms.count ? unwrap(number, to: range.upperBound) : range.upperBound
      bytes += html[range]
      start = end
    }
    bytes += html[start...]
  }

  /// The same, with those tags in comments, which stand between blocks and are none.
  var commented: [UInt8] {
    var (result, start) = ([UInt8](), 0)
    while let (range, number) = text.placeholder.next(in: bytes, from: start) {
      result += bytes[start..<range.lowerBound]
      let isApart = number < text.forms.count && text.forms[number] != .inline
      if isApart { result += "<!--".utf8 }
      result += bytes[range]
      if isApart { result += "-->".utf8 }
      start = range.upperBound
    }
    return result + bytes[start...]
  }

  /// Takes off what is wrapped round a tag, and returns where the text behind it goes on.
  private mutating func unwrap(_ number: Int, to end: Int) -> Int {
    switch text.forms[number] {
    case .inline: return end
    case .paragraph: return strip("<p", "</p>", number, end)
    case .item: return strip("<li", "</li>", number, end)
    case .row: return strip("<tr", "</tr>", number, end)
    }
  }

  private mutating func strip(
    _ open: StaticString, _ close: StaticString, _ number: Int, _ end: Int
  ) -> Int {
    guard let start = bytes.last(open), let last = html.first(close, from: end),
      Self.isEmpty(bytes[start...]), Self.isEmpty(html[end..<last])
    else {
      misplaced.append(number)
      return end
    }
    bytes.removeSubrange(start...)
    return last < html.count && html[last] == 0x0A ? last + 1 : last
  }

  /// Whether there are only tags and white space.
  private static func isEmpty(_ markup: ArraySlice<UInt8>) -> Bool {
    var isInside = false
    for byte in markup {
      switch byte {
      case UInt8(ascii: "<"): isInside = true
      case UInt8(ascii: ">"): isInside = false
      default: if !isInside, byte > 0x20 { return false }
      }
    }
    return true
  }
}

extension [UInt8] {
  /// Where a word stands last.
  fileprivate func last(_ word: StaticString) -> Int? {
    var index = count - word.utf8CodeUnitCount
    while index >= 0 {
      if holds(word, at: index) { return index }
      index -= 1
    }
    return nil
  }

  /// Behind where a word stands first.
  fileprivate func first(_ word: StaticString, from start: Int) -> Int? {
    var index = start
    while index + word.utf8CodeUnitCount <= count {
      if holds(word, at: index) { return index + word.utf8CodeUnitCount }
      index += 1
    }
    return nil
  }

  private func holds(_ word: StaticString, at index: Int) -> Bool {
    for offset in 0..<word.utf8CodeUnitCount where self[index + offset] != word.utf8Start[offset] {
      return false
    }
    return true
  }
}
