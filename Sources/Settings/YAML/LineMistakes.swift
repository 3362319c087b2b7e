extension MistakeGuess {
  var tab: YAMLMistake? {
    for line in [said.line, said.line - 1, said.contextLine, said.line + 1] {
      let indentation = lines[line].prefix { $0 == " " || $0 == "\t" }
      guard let first = indentation.firstIndex(of: "\t"), !lines.isBlank(line) else { continue }
      let column = indentation.distance(from: indentation.startIndex, to: first) + 1
      return at(
        line, column, "this line is indented with a tab, and YAML indents with spaces",
        advice: "Write “\(lines[line].replacing("\t", with: "  "))”.")
    }
    return nil
  }

  /// A second colon in a line, or a key below one that has its value.
  var colon: YAMLMistake {
    if let pair = lines.pair(said.line) {
      let text = UnquotedColon.withoutComment(pair.value)
      if text.contains(": ") || text.hasSuffix(":") {
        return at(
          said.line, said.column,
          "the text after “\(pair.key):” holds a colon, which YAML takes for another key",
          advice: "Write “\(CorrectedLine.quoted(pair))”.")
      }
      let above = lines.pair(said.line - 1)
      if let above, !above.value.isEmpty {
        return at(
          said.line, lines.indentation(of: said.line) + 1,
          "“\(pair.key)” stands under “\(above.key)”, which has a value already",
          advice: "Write “\(above.before)\(pair.key): \(pair.value)”, without more indentation.")
      }
    }
    return missingSpace(said.line - 1)
      ?? at(
        said.line, said.column, "YAML takes this colon for the end of a key",
        advice: "Put the whole text in double quotes.")
  }

  /// `title Opening hours`, or a text that has nothing to do with keys.
  var noKey: YAMLMistake {
    let line = lines.isBlank(said.contextLine) ? said.line : said.contextLine
    return missingSpace(line)
      ?? at(
        line, lines.indentation(of: line) + 1, "this line has no “key: ” before its text",
        advice: "Give it a key; or indent it, if it goes on with the line above; or, if the page"
          + " begins here, write “---” above it.")
  }

  /// `title:Opening hours`
  private func missingSpace(_ line: Int) -> YAMLMistake? {
    let text = lines[line].trimming(" \t")
    let key = text.prefix { $0.isLetter || $0 == "-" || $0 == "_" }
    guard !key.isEmpty, text.dropFirst(key.count).first == ":", lines.pair(line) == nil else {
      return nil
    }
    let rest = text.dropFirst(key.count + 1)
    return at(
      line, lines.indentation(of: line) + key.count + 2, "a space is missing after “\(key):”",
      advice: "Write “\(key): \(rest)”.")
  }

  /// `@home`, `%20`, `` `code` ``.
  func strangeStart(_ line: Int, _ column: Int) -> YAMLMistake {
    let start = lines[line].dropFirst(column - 1).prefix(1)
    let advice = lines.pair(line).map { "Write “\(CorrectedLine.quoted($0))”." }
    return at(
      line, column, "a text cannot begin with “\(start)” unless it is in quotes",
      advice: advice ?? "Put the text in double quotes.")
  }

  var alias: YAMLMistake {
    let name = lines[said.line].dropFirst(said.column).prefix { !$0.isWhitespace && $0 != "," }
    let advice = lines.pair(said.line).map { "If it is text, write “\(CorrectedLine.quoted($0))”." }
    return at(
      said.line, said.column, "“*\(name)” is an alias, and nothing is named “&\(name)” above it",
      advice: advice ?? "If it is text, put it in double quotes.")
  }

  var listBesideKey: YAMLMistake {
    let item = lines[said.line].dropFirst(said.column - 1)
    return at(
      said.line, said.column, "a list begins on the line below its key",
      advice: "Write “\(item.trimming(" \t"))” on a line of its own.")
  }

  func openBracket(_ open: String, _ close: String) -> YAMLMistake {
    at(
      said.contextLine, said.contextColumn,
      "what “\(open)” opens here is not closed, or lacks a comma",
      advice: "Write “\(close)” after the last item, and a comma between two.")
  }

  /// `[a, , b]`, or a bracket that is still open where the text ends.
  var noValue: YAMLMistake {
    let next = lines[said.line].dropFirst(said.column - 1).prefix(1)
    return next.isEmpty
      ? at(
        said.line, said.column, "the text ends inside a list or a mapping in brackets",
        advice: "Write the “]” or “}” that is missing.")
      : at(said.line, said.column, "a value is missing before “\(next)”")
  }

  var indentation: YAMLMistake {
    let isItem = lines[said.line].dropFirst(said.column - 1).hasPrefix("- ")
    if said.column == said.contextColumn, isItem || lines.pair(said.line) != nil {
      return at(
        said.line, said.column,
        isItem ? "a list item stands among keys" : "a key stands among the items of a list",
        advice: isItem ? "Write “key:” on the line above the list." : nil)
    }
    return at(
      said.line, said.column, "this line is indented unlike those it belongs to",
      advice:
        "Begin it in the column where the line above it begins, or two further to go below it.")
  }
}
