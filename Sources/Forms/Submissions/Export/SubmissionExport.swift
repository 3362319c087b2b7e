import Vocabulary

/// Writes the submissions of a form for other programs: a table with a column for each field, or
/// lines of JSON.
public struct SubmissionExport: Sendable {
  public enum Format: Sendable, Hashable {
    /// RFC 4180, with formulas made harmless.
    case table
    /// The same with every cell as it was sent: for programs, never for a spreadsheet.
    case rawTable
    /// One object a line.
    case jsonLines
  }

  let format: Format
  /// In the order of the columns.
  let fields: [String]

  /// `fields` are those of the form's definition; answers to others, of an older version, are put
  /// into JSON only, so name them here to have them in a table.
  public init(_ format: Format, fields: [String]) {
    (self.format, self.fields) = (format, fields)
  }

  /// The first line of a table; nothing before lines of JSON.
  public var heading: [UInt8] {
    format == .jsonLines ? [] : line(Self.ownColumns + fields + ["total", "currency"])
  }

  /// One submission, ended by a line break.
  public func line(for one: ExportedSubmission) -> [UInt8] {
    guard format != .jsonLines else { return Array((json(one) + "\n").utf8) }
    let it = one.submission
    return line(
      [it.reference.text, moment(it.receivedAt), it.state.rawValue, it.language, it.version]
        + fields.map(one.text(of:))
        + [it.total.map { decimal($0) } ?? "", it.total?.currency ?? ""])
  }

  private static let ownColumns = ["reference", "received", "state", "language", "version"]

  private func line(_ cells: [String]) -> [UInt8] {
    CSVLine.bytes(cells, isGuarded: format == .table)
  }

  /// In UTC, by RFC 3339.
  func moment(_ seconds: Int) -> String { Timestamp(seconds: seconds).description }

  /// `12.50`, as calculators read it.
  func decimal(_ money: Money) -> String {
    let digits = String(money.minorUnits.magnitude)
    let count = money.fractionDigits
    let padded = String(repeating: "0", count: max(0, count + 1 - digits.utf8.count)) + digits
    let sign = money.minorUnits < 0 ? "-" : ""
    return count == 0
      ? sign + padded : "\(sign)\(padded.dropLast(count)).\(padded.suffix(count))"
  }
}
