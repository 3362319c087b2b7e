import Forms
import Settings
import Testing
import Vocabulary

struct SubmissionExportTests {
  static let dangerous = [
    "=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "\0x", "\u{FF1D}1+1", "  =1", "\"=1\"",
    "'=1", "''=1", " \u{201C}=1", "\u{A0}=1", "=cmd|' /C calc'!A0",
  ]
  static let harmless = ["", "x", "x=1", "'x", "O'Hara", "1-2", "a\nb", "a,b", "\"a\"", "é"]

  @Test(arguments: dangerous)
  func `form-C5 what a spreadsheet might calculate gets an apostrophe`(text: String) {
    #expect(GuardedCell.guarded(text) == "'" + text)
    #expect(GuardedCell.original("'" + text) == text)
  }

  @Test(arguments: harmless)
  func `form-C5 other words stay as they are`(text: String) {
    #expect(GuardedCell.guarded(text) == text)
    #expect(GuardedCell.original(text) == text)
  }

  @Test func `form-C5 a table that is read again is what was sent`() throws {
    let answers = Self.dangerous + Self.harmless
    let export = SubmissionExport(.table, fields: answers.indices.map { "f\($0)" })
    let one = try submission(answers.enumerated().map { ("f\($0)", $1) })
    var rows: [[String]] = []
    var reader = CSVReader()
    reader.read((export.heading + export.line(for: one))[...]) {
      rows.append($0.fields.map(\.text))
    }
    reader.finish { rows.append($0.fields.map(\.text)) }
    #expect(rows.count == 2)
    #expect(rows[0].prefix(6) == ["reference", "received", "state", "language", "version", "f0"])
    #expect(rows[1].dropFirst(5).prefix(answers.count).map(GuardedCell.original) == answers)
    #expect(rows[1].suffix(2) == ["9.50", "GBP"])
  }

  @Test func `every cell stands in quotes, and only programs get it raw`() throws {
    let one = try submission([("what", "=1\"2")])
    let table = SubmissionExport(.table, fields: ["what"])
    let raw = SubmissionExport(.rawTable, fields: ["what"])
    let start = "\"000000018\",\"2026-11-20T10:00:00Z\",\"received\",\"en\",\"0123\","
    #expect(
      String(decoding: table.line(for: one), as: UTF8.self)
        == start + "\"'=1\"\"2\",\"9.50\",\"GBP\"\r\n")
    #expect(
      String(decoding: raw.line(for: one), as: UTF8.self)
        == start + "\"=1\"\"2\",\"9.50\",\"GBP\"\r\n")
  }

  @Test func `form-C2 a line of JSON may stand in a page`() throws {
    let one = try submission([("what", "</script>\u{2028}\"\\\n"), ("what", "b")])
    let line = String(
      decoding: SubmissionExport(.jsonLines, fields: []).line(for: one), as: UTF8.self)
    #expect(
      line == #"{"reference":"000000018","form":"complaint","version":"0123","#
        + #""received":"2026-11-20T10:00:00Z","state":"received","language":"en","#
        + #""answers":{"what":["\u003c/script>\u2028\"\\\n","b"]},"total":"9.50","#
        + #""currency":"GBP"}"# + "\n")
    var findings: [Finding] = []
    let node = DataFile.read(Array(line.utf8), path: "x.json", findings: &findings)
    #expect(node?["answers"]?["what"]?.sequence?.first?.text == "</script>\u{2028}\"\\\n")
    #expect(findings == [])
  }

  private func submission(_ answers: [(String, String)]) throws -> ExportedSubmission {
    ExportedSubmission(
      Submission(
        reference: Reference(Chance { _ in [0, 0, 0, 0, 1] }), form: "complaint", version: "0123",
        language: "en", receivedAt: 1_795_168_800, nonce: "n",
        total: Money(minorUnits: 950, currency: "GBP"), forgetAt: 0),
      answers: answers.map { StoredAnswer(field: $0, value: $1) })
  }
}
