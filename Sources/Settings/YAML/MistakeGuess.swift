/// What libyaml said, and where.
struct Complaint {
  let problem: String
  let line: Int, column: Int
  let context: String
  let contextLine: Int, contextColumn: Int
}

/// Guesses what an author did from what libyaml said and what the lines there look like.
///
/// libyaml tells where it could not go on, which is often the line after the mistake, in words
/// about its own grammar.
struct MistakeGuess {
  let said: Complaint
  let lines: SourceLines

  init(_ said: Complaint, lines: SourceLines) { (self.said, self.lines) = (said, lines) }

  var mistake: YAMLMistake {
    if let known = tab ?? forgottenQuote ?? brokenQuote ?? bracketsBeforeText { return known }
    switch said.problem {
    case "mapping values are not allowed in this context": return colon
    case "could not find expected ':'": return noKey
    case "found character that cannot start any token": return strangeStart(said.line, said.column)
    case "found undefined alias": return alias
    case "block sequence entries are not allowed in this context": return listBesideKey
    case "found unknown escape character": return escape
    case "but found another document":
      return at(
        said.line, said.column, "a second document begins here",
        advice: "Keep one document in a file.")
    case "did not find expected node content": return noValue
    case "did not find expected ',' or ']'": return openBracket("[", "]")
    case "did not find expected ',' or '}'": return openBracket("{", "}")
    case let problem where problem.hasPrefix("Maximum nesting level"):
      return YAMLMistake(line: said.line, column: said.column, .tooDeep(100))
    case let problem where said.context.contains("quoted scalar") && problem.contains("unexpected"):
      return openQuote
    case let problem
    where said.context.contains(" tag") || said.context.contains("alias")
      || said.context.contains("anchor") || problem.contains("tag handle"):
      return strangeStart(said.contextLine, said.contextColumn)
    case "did not find expected key", "did not find expected '-' indicator",
      "did not find expected <document start>":
      return indentation
    case let problem:
      return at(said.line, said.column, "YAML cannot read this: \(problem)")
    }
  }

  /// `{{site}}` is a mapping within a mapping, as its key.
  static func refined(_ mistake: YAMLMistake, lines: SourceLines) -> YAMLMistake {
    guard case .keyIsNotText = mistake.kind else { return mistake }
    let complaint = Complaint(
      problem: "", line: mistake.line, column: mistake.column, context: "",
      contextLine: mistake.line, contextColumn: mistake.column)
    return MistakeGuess(complaint, lines: lines).bracketsBeforeText ?? mistake
  }

  func at(_ line: Int, _ column: Int, _ message: String, advice: String? = nil) -> YAMLMistake {
    YAMLMistake(line: line, column: column, message, advice: advice)
  }

  /// The lines that the complaint may be about, from above.
  var suspects: ClosedRange<Int> {
    let first = max(1, min(said.contextLine, said.line - 1))
    return first...max(first, min(said.line, first + 200))
  }
}
