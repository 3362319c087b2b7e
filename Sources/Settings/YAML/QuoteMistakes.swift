extension MistakeGuess {
  /// `title: "Opening hours`, with the next key on the next line.
  var forgottenQuote: YAMLMistake? {
    for line in suspects {
      guard let pair = lines.pair(line), let quote = pair.value.first, "\"'".contains(quote),
        CorrectedLine.endOfQuote(pair.value) == nil,
        lines.pair(line + 1) != nil || line == lines.count || lines.isBlank(line + 1)
      else { continue }
      return unclosed(line, column: lines[line].count - pair.value.count + 1)
    }
    return nil
  }

  /// A quote that nothing closes in the rest of the text.
  var openQuote: YAMLMistake { unclosed(said.contextLine, column: said.contextColumn) }

  private func unclosed(_ line: Int, column: Int) -> YAMLMistake {
    let text = lines[line]
    let quote = text.dropFirst(column - 1).prefix(1)
    return at(
      line, column, "the quote that opens here is never closed",
      advice: "Write “\(text.trimming(" \t"))\(quote)”.")
  }

  /// `title: 'It's here'`: the quote closes too early, and text follows it.
  var brokenQuote: YAMLMistake? {
    for line in suspects {
      guard let pair = lines.pair(line), let end = CorrectedLine.endOfQuote(pair.value) else {
        continue
      }
      let rest = pair.value[end...].drop { $0 == " " || $0 == "\t" }
      guard !rest.isEmpty, rest.first != "#" else { continue }
      let column = lines[line].distance(from: lines[line].startIndex, to: rest.startIndex) + 1
      return at(
        line, column, "text follows the quote that closes before it",
        advice: "Write “\(CorrectedLine.quoted(pair))”.")
    }
    return nil
  }

  /// `title: [Draft] Opening hours`, which begins as a list does.
  var bracketsBeforeText: YAMLMistake? {
    for line in suspects {
      guard let pair = lines.pair(line), let open = pair.value.first, open == "[" || open == "{",
        let close = pair.value.lastIndex(of: open == "[" ? "]" : "}")
      else { continue }
      let rest = pair.value[pair.value.index(after: close)...].drop { $0 == " " || $0 == "\t" }
      let isDoubled = pair.value.hasPrefix("{{")
      guard isDoubled || (!rest.isEmpty && rest.first != "#" && rest.first != ",") else { continue }
      let column = lines[line].count - pair.value.count + 1
      return at(
        line, column,
        "a value that begins with “\(open)” is \(open == "[" ? "a list" : "a mapping")",
        advice: "If it is text, write “\(CorrectedLine.quoted(pair))”.")
    }
    return nil
  }

  /// `"C:\data"`: a backslash means something between double quotes.
  var escape: YAMLMistake {
    let pair = lines.pair(said.line)
    let value = pair.map { $0.value.trimming(" \t").dropFirst().dropLast() } ?? ""
    let advice = pair.map { "Write “\($0.key): '\(value.replacing("'", with: "''"))'”." }
    return at(
      said.line, said.column,
      "between double quotes a backslash begins an escape, and this is none",
      advice: advice)
  }
}
