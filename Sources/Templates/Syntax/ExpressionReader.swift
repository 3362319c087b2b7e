import Vocabulary

/// Reads what stands between the braces of a tag.
struct ExpressionReader {
  private let source: SourceText
  private var rest: Range<Int>
  private let whole: Range<Int>

  /// The expression in a range of the source without white space at its ends.
  static func read(_ range: Range<Int>, of source: SourceText) throws(Finding) -> Expression {
    var reader = ExpressionReader(source: source, rest: range, whole: range)
    return try reader.expression()
  }

  /// The name alone that an opening or closing tag has: without `?` and transforms.
  static func name(_ range: Range<Int>, of source: SourceText) -> String {
    var reader = ExpressionReader(source: source, rest: range, whole: range)
    return source.string(reader.take { !isBlank($0) && !ends(name: $0) })
  }

  private static func ends(name byte: UInt8) -> Bool {
    byte == UInt8(ascii: "?") || byte == UInt8(ascii: "|")
  }

  private mutating func expression() throws(Finding) -> Expression {
    let name = try dottedName()
    skipBlanks()
    let mayBeMissing = skip(UInt8(ascii: "?"))
    skipBlanks()
    var calls: [Expression.Call] = []
    while skip(UInt8(ascii: "|")) { calls.append(try call()) }
    guard rest.isEmpty else { throw notAName() }
    return Expression(
      name: name, offset: whole.lowerBound, mayBeMissing: mayBeMissing, calls: calls)
  }

  private mutating func dottedName() throws(Finding) -> [Expression.Part] {
    let range = take { !isBlank($0) && !Self.ends(name: $0) }
    if range.count == 1, source.bytes[range.lowerBound] == UInt8(ascii: ".") { return [] }
    var parts: [Expression.Part] = []
    var start = range.lowerBound
    for index in range.lowerBound...range.upperBound
    where index == range.upperBound || source.bytes[index] == UInt8(ascii: ".") {
      guard index > start else { throw notAName() }
      parts.append(Expression.Part(text: source.string(start..<index), offset: start))
      start = index + 1
    }
    return parts
  }

  private mutating func call() throws(Finding) -> Expression.Call {
    skipBlanks()
    let range = take(while: isLetter)
    guard !range.isEmpty else {
      throw source.error(
        at: rest.lowerBound, "The name of a transform is missing behind “|”.",
        advice: "Write one, such as {{page.date | date: \"long\"}}.")
    }
    let name = Expression.Part(text: source.string(range), offset: range.lowerBound)
    skipBlanks()
    var arguments: [Expression.Argument] = []
    if skip(UInt8(ascii: ":")) {
      repeat {
        skipBlanks()
        arguments.append(try argument(of: name))
        skipBlanks()
      } while skip(UInt8(ascii: ","))
    }
    return Expression.Call(name: name, arguments: arguments)
  }

  private mutating func argument(
    of name: Expression.Part
  ) throws(Finding) -> Expression.Argument {
    let offset = rest.lowerBound
    if let mark = peek, mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") {
      _ = skip(mark)
      let text = source.string(take { $0 != mark })
      guard skip(mark) else {
        throw source.error(at: offset, "This quotation is never closed.")
      }
      return Expression.Argument(value: .text(text), offset: offset)
    }
    let word = source.string(take { !isBlank($0) && $0 != UInt8(ascii: ",") })
    guard let number = Int(word) else {
      throw source.error(
        at: offset, "“\(name.text)” is given “\(word)”, which is neither a text nor a number.",
        advice: "Put a text into straight quotation marks: {{… | \(name.text): \"…\"}}.")
    }
    return Expression.Argument(value: .number(number), offset: offset)
  }

  private func notAName() -> Finding {
    let text = source.string(whole)
    let words = text.split(whereSeparator: \.isWhitespace)
    if words.count > 1, ["if", "unless", "each", "with", "for"].contains(words[0]) {
      return source.error(
        at: whole.lowerBound, "“\(text)” is not a name: a section needs no “\(words[0])”.",
        advice: "Write {{#\(words[1])}}…{{/\(words[1])}}, or {{^\(words[1])}} for its absence.")
    }
    return source.error(
      at: whole.lowerBound, "“\(text)” is not a name.",
      advice: "A name is words joined by points, such as page.title.")
  }
}

extension ExpressionReader {
  private var peek: UInt8? { rest.first.map { source.bytes[$0] } }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func skipBlanks() { _ = take(while: isBlank) }

  private mutating func take(while belongs: (UInt8) -> Bool) -> Range<Int> {
    let end = rest.first { !belongs(source.bytes[$0]) } ?? rest.upperBound
    defer { rest = end..<rest.upperBound }
    return rest.lowerBound..<end
  }
}

private func isLetter(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte >= 0x80
    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
}
