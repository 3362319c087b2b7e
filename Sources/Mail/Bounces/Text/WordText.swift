/// A text as wordings are looked for in it: its words in small letters, without marks between them.
struct WordText: Sendable {
  let words: [String]
  /// On which of the lines each stands.
  let lines: [Int]
  /// For scripts that put no blanks between words.
  private let whole: String

  init(_ texts: [String]) {
    var (words, lines, word) = ([String](), [Int](), "")
    var hasOtherScript = false
    for (number, text) in texts.enumerated() {
      for scalar in (text.lowercased() + " ").unicodeScalars {
        if Self.isLetter(scalar) {
          // Curly or straight, an apostrophe is one.
          word.unicodeScalars.append(scalar == "\u{2019}" ? "'" : scalar)
        } else if !word.isEmpty {
          words.append(word)
          lines.append(number)
          word = ""
        }
        hasOtherScript = hasOtherScript || scalar.value >= 0x2E80
      }
    }
    (self.words, self.lines) = (words, lines)
    whole = hasOtherScript ? texts.joined().lowercased() : ""
  }

  init(_ text: String) { self.init([text]) }

  func has(_ wordings: Wordings) -> Bool {
    first(of: wordings) != nil || wordings.phrases.contains { whole.contains($0) }
  }

  /// The places of the words of the first that is found.
  func first(of wordings: Wordings) -> Range<Int>? {
    for start in words.indices {
      if let end = wordings.end(in: words, from: start) { return start..<end }
    }
    return nil
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return scalar == "'" || MailBytes.isLetterOrDigit(UInt8(truncatingIfNeeded: scalar.value))
    }
    return scalar == "\u{2019}" || scalar.properties.isAlphabetic
  }
}
