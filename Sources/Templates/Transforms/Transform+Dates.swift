import Vocabulary

extension Transform {
  static let date = Transform(
    "date", [.date], with: [.text("format").optional],
    "Writes a date in words: as “long” (also without a format), “short”, “month”, “year”, “iso”, "
      + "“rfc3339” or “rfc822”, or in a format of letters such as “EEEE, d MMMM yyyy”.",
    example: (#"{{page.date | date: "d MMMM yyyy"}}"#, "1 March 2026")
  ) { arguments throws(TransformProblem) in
    let format = try DateStyle(arguments.text(0) ?? "long")
    var prepared = PreparedTransform { value, environment in
      guard case .date(let date) = value else { return value }
      var output: [UInt8] = []
      format.write(date, environment.dateWords, into: &output)
      return .text(String(decoding: output, as: UTF8.self))
    }
    prepared.dateStyle = format
    return prepared
  }
}

/// A format by name or by letters.
enum DateStyle: Sendable {
  case long, short, month
  case fixed(DateFormat)
  /// RFC 822 §5.1 as RSS wants it: English whatever the page's language is.
  case english(DateFormat)

  init(_ name: String) throws(TransformProblem) {
    switch name {
    case "long": self = .long
    case "short": self = .short
    case "month": self = .month
    case "year": self = .fixed(try DateFormat("yyyy"))
    case "iso": self = .fixed(try DateFormat("yyyy-MM-dd"))
    case "rfc3339": self = .fixed(try DateFormat("yyyy-MM-dd'T'HH:mm:ssXXX"))
    case "rfc822": self = .english(try DateFormat("EEE, dd MMM yyyy HH:mm:ss Z"))
    default: self = .fixed(try DateFormat(name))
    }
  }

  func write(_ date: Timestamp, _ words: DateWords, into output: inout [UInt8]) {
    switch self {
    case .long: words.longFormat.write(date, words, into: &output)
    case .short: words.shortFormat.write(date, words, into: &output)
    case .month: words.monthFormat.write(date, words, into: &output)
    case .fixed(let format): format.write(date, words, into: &output)
    case .english(let format): format.write(date, .english, into: &output)
    }
  }
}

extension Timestamp {
  /// As a date is written without a transform: a day, or a moment of RFC 3339.
  var iso8601: String { hasTime ? description : day.description }
}
