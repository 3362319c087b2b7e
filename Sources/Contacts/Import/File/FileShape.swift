import Settings
import Vocabulary

/// What a file is, found out by reading it once before anything is made of it.
struct FileShape: Sendable, Hashable {
  enum Format: Sendable, Hashable {
    case table(separator: UInt8)
    case json, cards
  }

  let format: Format
  let encoding: TextEncoding
  let hasMark: Bool
  /// The first line that is not UTF-8.
  let brokenLine: Int?

  /// Throws `Findings` for what is no text.
  init(of file: ContactFile) throws {
    var check = TextCheck()
    var start: [UInt8] = []
    try file.pieces { piece in
      if start.count < Self.startSize {
        start += piece.prefix(Self.startSize - start.count)
        if let fault = Self.fault(in: start) { throw Findings(fault.finding(in: file.path)) }
      }
      check.read(piece)
      if let zero = check.zero {
        throw Findings(
          Finding(
            .error, in: file.path, line: zero.line, column: zero.column,
            "this is a NUL byte, which no text holds",
            advice: "Save the file as UTF-8; if it is a spreadsheet, save it as CSV."))
      }
    }
    check.finish()
    brokenLine = check.brokenLine
    encoding = check.brokenLine == nil ? .utf8 : .windows1252
    hasMark = start.starts(with: [0xEF, 0xBB, 0xBF])
    format = Self.format(of: Array(start.dropFirst(hasMark ? 3 : 0)))
  }

  /// A head row has to end in it for its separator to be told by all of it.
  private static let startSize = 65_536

  private static func format(of start: [UInt8]) -> Format {
    let text = start.drop { $0 <= 0x20 }
    if text.first == UInt8(ascii: "{") || text.first == UInt8(ascii: "[") { return .json }
    let begin = Array("begin:vcard".utf8)
    if text.prefix(begin.count).map({ $0 | 0x20 }) == begin.map({ $0 | 0x20 }) { return .cards }
    return .table(separator: CSVReader.separator(of: start))
  }
}

extension FileShape {
  private struct Fault {
    let message: String, advice: String

    func finding(in path: String) -> Finding {
      Finding(.error, in: path, message, advice: advice)
    }
  }

  private static func fault(in start: [UInt8]) -> Fault? {
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
      return Fault(
        message: "this file is UTF-16, which Rapport does not read",
        advice: "Save it as “CSV UTF-8”, or run: iconv -f UTF-16 -t UTF-8")
    }
    if start.starts(with: [0x50, 0x4B, 3, 4]) || start.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      return Fault(
        message: "this file is a spreadsheet or an archive, and no text",
        advice: "Open it in the program that made it, and save it as “CSV UTF-8”.")
    }
    return nil
  }

  /// `Windows-1252 (line 12 is not UTF-8), commas`
  var description: String {
    let letters = brokenLine.map { "\(encoding.rawValue), as line \($0) is not UTF-8" }
    return (letters ?? encoding.rawValue) + ", " + format.description
  }
}

extension FileShape.Format {
  var description: String {
    switch self {
    case .table(UInt8(ascii: ";")): "a table with semicolons"
    case .table(UInt8(ascii: "\t")): "a table with tabs"
    case .table: "a table with commas"
    case .json: "JSON"
    case .cards: "vCard"
    }
  }
}
