/// A sentence of a report, or a line of it that is one by itself, like `Reason: no such user`.
struct Statement: Sendable {
  let text: String
  /// What stands before the colon, in small letters; nil of a sentence.
  let label: String?

  /// All of a text. Sentences go on over line ends, and around an address that stands alone.
  static func all(in text: BounceText) -> [Statement] {
    var statements: [Statement] = []
    for block in blocks(text) {
      var run = ""
      for (line, next) in zip(block, block.dropFirst() + [""]) {
        // `Your message to: ada@example.org` and `was blocked.` below it are one sentence.
        let label = next.first?.isLowercase ?? false ? nil : label(line)
        if label != nil || startsAnew(line) {
          statements += sentences(run)
          run = ""
        }
        if let label {
          statements.append(Statement(text: line, label: label))
        } else {
          run += run.isEmpty ? line : " " + line
        }
      }
      statements += sentences(run)
    }
    return statements
  }

  /// Paragraphs, those put together that one sentence runs through.
  private static func blocks(_ text: BounceText) -> [[String]] {
    var blocks: [[String]] = []
    for paragraph in text.paragraphs {
      let lines = text.lines[paragraph].map { String($0.drop(while: \.isWhitespace)) }
      let goesOn = lines.first?.first?.isLowercase ?? false
      guard goesOn, let last = blocks.last?.last, !endsSentence(last) else {
        blocks.append(lines)
        continue
      }
      var joined = blocks.removeLast()
      // What was before an address that stands alone belongs to the same sentence.
      if joined.count == 1, AddressScan.all(in: joined[0]).count == 1, let before = blocks.last,
        before.last.map({ !endsSentence($0) }) ?? false
      {
        joined = blocks.removeLast() + joined
      }
      blocks.append(joined + lines)
    }
    return blocks
  }

  private static func endsSentence(_ line: String) -> Bool {
    line.last.map { ".!?".contains($0) } ?? true
  }

  /// A dash, a star, the code of a reply.
  private static func startsAnew(_ line: String) -> Bool {
    guard let first = line.first else { return true }
    return "-*•>|=#".contains(first)
      || (line.prefix(3).count == 3 && line.prefix(3).allSatisfy(\.isNumber))
  }

  /// Up to three words before a colon that something follows.
  private static func label(_ line: String) -> String? {
    guard let colon = line.firstIndex(of: ":"), line[..<colon].utf8.count <= 40 else { return nil }
    let label = line[..<colon]
    let words = label.split(separator: " ")
    let isName = label.allSatisfy { $0.isLetter || " -_()'".contains($0) }
    guard (1...3).contains(words.count), isName, !line[colon...].dropFirst().isEmpty else {
      return nil
    }
    return words.joined(separator: " ").lowercased()
  }

  /// Cut behind a full stop and a blank, but not behind dots in a row.
  private static func sentences(_ text: String) -> [Statement] {
    var (sentences, start) = ([Statement](), text.startIndex)
    var (last, beforeLast): (Character, Character) = (" ", " ")
    for place in text.indices {
      if text[place] == " ", ".!?".contains(last), beforeLast != "." {
        sentences.append(Statement(text: String(text[start..<place]), label: nil))
        start = text.index(after: place)
      }
      (beforeLast, last) = (last, text[place])
    }
    if start < text.endIndex {
      sentences.append(Statement(text: String(text[start...]), label: nil))
    }
    return sentences
  }
}
