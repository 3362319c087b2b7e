import Vocabulary

/// What an author probably did wrong, at a place in the text that was handed to libyaml.
struct YAMLMistake: Error {
  enum Kind {
    case sentence(String)
    case doubledKey(String, first: Int)
    case keyIsNotText
    case bomb(limit: Int)
    case tooDeep(Int)
  }

  let line: Int, column: Int
  let kind: Kind
  let advice: String?

  init(line: Int, column: Int, _ kind: Kind, advice: String? = nil) {
    (self.line, self.column, self.kind, self.advice) = (line, column, kind, advice)
  }

  init(line: Int, column: Int, _ sentence: String, advice: String? = nil) {
    self.init(line: line, column: column, .sentence(sentence), advice: advice)
  }

  /// In the words of a file in which the text begins on line `firstLine`.
  func message(_ firstLine: Int) -> String {
    switch kind {
    case .sentence(let text): text
    case .keyIsNotText: "a key must be text"
    case .doubledKey(let key, let first) where first == line:
      "the key “\(key)” stands twice on line \(line + firstLine - 1)"
    case .doubledKey(let key, let first):
      "the key “\(key)” stands on line \(first + firstLine - 1) and again on line \(line + firstLine - 1)"
    case .bomb(let limit):
      "the aliases in this file stand for more than \(limit) values"
    case .tooDeep(let depth):
      "lists and keys are nested more than \(depth) deep here"
    }
  }

  /// As it is told to the author, of a text that begins on line `firstLine` of its file.
  func finding(
    _ weight: Finding.Weight = .error, in path: String, firstLine: Int, and more: String = ""
  ) -> Finding {
    Finding(
      weight, in: path, line: line + firstLine - 1, column: column, message(firstLine) + more,
      advice: advice.flatMap { Advice.short($0) })
  }
}

/// Advice repeats what an author wrote; of a line without end it would be no help.
enum Advice {
  static func short(_ text: String) -> String? { text.utf8.count <= 300 ? text : nil }
}
