import Vocabulary

/// How a date is written: `d MMMM yyyy`, in the letters of Unicode's date patterns (UTS 35).
struct DateFormat: Sendable, Hashable {
  private enum Piece: Sendable, Hashable {
    /// A part of `letters`.
    case literal(start: Int32, count: Int32)
    case field(letter: UInt8, width: Int)
    /// `+01:00`, or `Z` for no offset; and `+0100`.
    case zone(withColon: Bool)
  }

  private let pieces: [Piece]
  private let letters: [UInt8]

  /// The letters, each with the widths it can have.
  private static let widths: [Unicode.Scalar: ClosedRange<Int>] = [
    "d": 1...2, "M": 1...4, "y": 1...4, "E": 1...4, "H": 1...2, "m": 1...2, "s": 1...2,
    "Z": 1...1, "X": 3...3,
  ]

  init(_ pattern: String) throws(TransformProblem) {
    var pieces: [Piece] = []
    var letters: [UInt8] = []
    func literal(_ text: [UInt8]) -> Piece {
      letters += text
      return .literal(start: Int32(letters.count - text.count), count: Int32(text.count))
    }
    var rest = Array(pattern.unicodeScalars)[...]
    while let letter = rest.first {
      if letter == "'" {
        pieces.append(literal(try Self.quoted(&rest)))
      } else if letter.properties.isAlphabetic, letter.isASCII {
        let run = rest.prefix { $0 == letter }
        rest = rest.dropFirst(run.count)
        pieces.append(try Self.field(letter, run.count))
      } else {
        pieces.append(literal(Array(String(letter).utf8)))
        rest.removeFirst()
      }
    }
    (self.pieces, self.letters) = (pieces, letters)
  }

  /// `'o''clock'`: letters that are written as they are; two quotes are one.
  private static func quoted(
    _ rest: inout ArraySlice<Unicode.Scalar>
  ) throws(TransformProblem) -> [UInt8] {
    rest.removeFirst()
    var text = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      if scalar != "'" {
        text.append(scalar)
      } else if rest.first == "'" {
        text.append("'")
        rest.removeFirst()
      } else {
        return Array((text.isEmpty ? "'" : String(text)).utf8)
      }
    }
    throw TransformProblem("A quotation mark (') in this date format is never closed.")
  }

  private static func field(
    _ letter: Unicode.Scalar, _ width: Int
  ) throws(TransformProblem) -> Piece {
    let text = String(repeating: String(letter), count: width)
    guard widths[letter]?.contains(width) ?? false, letter != "y" || width != 3 else {
      throw TransformProblem(
        "“\(text)” means nothing in a date format.",
        advice: "Use d dd, M MM MMM MMMM, y yy yyyy, EEE EEEE, H HH, mm, ss, Z, XXX, and 'letters' "
          + "in single quotes; or long, short, month, year, iso, rfc3339 or rfc822.")
    }
    switch letter {
    case "X": return .zone(withColon: true)
    case "Z": return .zone(withColon: false)
    default: return .field(letter: UInt8(ascii: letter), width: width)
    }
  }

  func write(_ date: Timestamp, _ words: DateWords, into output: inout [UInt8]) {
    let day = date.day
    for piece in pieces {
      switch piece {
      case .literal(let start, let count):
        output += letters[Int(start)..<Int(start + count)]
      case .zone(let withColon): output.append(zone: date.offset, withColon: withColon)
      case .field(let letter, let width):
        switch letter {
        case UInt8(ascii: "d"): output.append(decimal: day.day, width: width)
        case UInt8(ascii: "H"): output.append(decimal: date.hour, width: width)
        case UInt8(ascii: "m"): output.append(decimal: date.minute, width: width)
        case UInt8(ascii: "s"): output.append(decimal: date.second, width: width)
        case UInt8(ascii: "y"):
          output.append(decimal: width == 2 ? day.year % 100 : day.year, width: width)
        case UInt8(ascii: "E"):
          let names = width == 4 ? words.weekdays : words.shortWeekdays
          output += names[day.weekday - 1].utf8
        default:
          switch width {
          case 4: output += words.months[day.month - 1].utf8
          case 3: output += words.shortMonths[day.month - 1].utf8
          default: output.append(decimal: day.month, width: width)
          }
        }
      }
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(zone offset: Int, withColon: Bool) {
    if withColon, offset == 0 { return append(UInt8(ascii: "Z")) }
    let minutes = abs(offset) / 60
    append(offset < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
    append(decimal: minutes / 60, width: 2)
    if withColon { append(UInt8(ascii: ":")) }
    append(decimal: minutes % 60, width: 2)
  }
}
