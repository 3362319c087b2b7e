/// The letters that may stand at one place of a text.
struct LetterSet: Sendable, Hashable {
  var ranges: [ClosedRange<UInt32>]
  /// Whether it is all the others.
  var isNegated = false

  init(_ ranges: [ClosedRange<UInt32>], isNegated: Bool = false) {
    (self.ranges, self.isNegated) = (ranges, isNegated)
  }

  init(_ letter: Unicode.Scalar) { ranges = [letter.value...letter.value] }

  func contains(_ letter: UInt32) -> Bool {
    ranges.contains { $0.contains(letter) } != isNegated
  }

  /// All that is not in it, as ranges.
  var inverted: [ClosedRange<UInt32>] {
    var (gaps, next): ([ClosedRange<UInt32>], UInt32) = ([], 0)
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if range.lowerBound > next { gaps.append(next...(range.lowerBound - 1)) }
      next = max(next, range.upperBound + 1)
    }
    return next <= Self.last ? gaps + [next...Self.last] : gaps
  }

  private static let last: UInt32 = 0x10FFFF
}

extension LetterSet {
  static let digits = LetterSet([0x30...0x39])
  static let wordLetters = LetterSet([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
  /// ECMA-262 §12.2 and §12.3: what a browser's `\s` is.
  static let blanks = LetterSet([
    0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029,
    0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
  ])
  /// What a point stands for.
  static let anything = LetterSet(
    [0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029], isNegated: true)

  /// `\d` and its like, by their letter.
  static func named(_ letter: Unicode.Scalar) -> LetterSet? {
    switch letter {
    case "d": digits
    case "w": wordLetters
    case "s": blanks
    case "D": LetterSet(digits.inverted)
    case "W": LetterSet(wordLetters.inverted)
    case "S": LetterSet(blanks.inverted)
    default: nil
    }
  }

  var html: String {
    if !isNegated, ranges.count == 1, ranges[0].count == 1 {
      return Self.plain(ranges[0].lowerBound)
    }
    let inner = ranges.map { range in
      range.count == 1
        ? Self.inClass(range.lowerBound)
        : Self.inClass(range.lowerBound) + "-" + Self.inClass(range.upperBound)
    }
    return "[" + (isNegated ? "^" : "") + inner.joined() + "]"
  }

  /// ECMA-262 §22.2.1, `SyntaxCharacter`, has a backslash before it.
  private static func plain(_ letter: UInt32) -> String {
    guard let scalar = Unicode.Scalar(letter), letter >= 0x20 else { return inClass(letter) }
    let isSign = "^$\\.*+?()[]{}|/".unicodeScalars.contains(scalar)
    return (isSign ? "\\" : "") + String(Character(scalar))
  }

  /// In a class nearly every sign can mean something, alone or doubled, so it goes by its number.
  private static func inClass(_ letter: UInt32) -> String {
    guard let scalar = Unicode.Scalar(letter), wordLetters.contains(letter) || letter == 0x20 else {
      return "\\u{" + String(letter, radix: 16) + "}"
    }
    return String(Character(scalar))
  }
}
