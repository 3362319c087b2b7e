/// Why a text is not JSON, and where.
struct JSONMistake: Error {
  enum Reason {
    case empty, textAfter, keyWithoutQuotes, tooDeep, unclosedText, ended, lineBreakInText,
      badEscape
    case noColon(String), noComma(String), commaBefore(String), singleQuote, comment
    case noValue(String), doubledKey(String, first: Int, second: Int)
  }

  let line: Int, column: Int
  let reason: Reason
}

extension JSONMistake.Reason {
  var message: String {
    switch self {
    case .empty: "the file is empty, and JSON wants a value"
    case .textAfter: "text follows the end of the value"
    case .keyWithoutQuotes: "a key in JSON is a text in double quotes"
    case .tooDeep: "lists and keys are nested more than 100 deep here"
    case .unclosedText: "the quote that opens here is never closed"
    case .ended: "the file ends in the middle of a value"
    case .lineBreakInText: "a text in JSON holds no line break and no control character"
    case .badEscape: "a backslash begins an escape, and this is none"
    case .noColon(let key): "a colon is missing after “\(key)”"
    case .noComma(let close): "a comma or “\(close)” is missing here"
    case .commaBefore(let close): "a comma stands before “\(close)”"
    case .singleQuote: "a text in JSON stands in double quotes"
    case .comment: "JSON has no comments"
    case .noValue(let word): "“\(word)” is not a value in JSON"
    case .doubledKey(let key, let first, let second):
      "the key “\(key)” stands on line \(first) and again on line \(second)"
    }
  }

  var advice: String? {
    switch self {
    case .textAfter: "Put several values into a list: “[ …, … ]”."
    case .keyWithoutQuotes, .singleQuote: "Write “\"…\"”."
    case .lineBreakInText: "Write a line break as “\\n”."
    case .badEscape: "Write a backslash as “\\\\”."
    case .commaBefore: "Delete the comma."
    case .comment: "Delete it, or make this a .yaml file, which may have comments after “#”."
    case .noValue:
      "A value is a text in double quotes, a number, true, false, null, a list or a mapping."
    case .doubledKey: "Keep one of the two."
    case .empty: "Write “[]” for an empty list."
    case .ended, .tooDeep, .unclosedText, .noColon, .noComma: nil
    }
  }
}
