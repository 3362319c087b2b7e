import Testing
import Vocabulary

@testable import Settings

struct CSVTests {
  @Test(arguments: ["\n", "\r\n", "\r"])
  func `reads quotes, line breaks in them, and any line ending`(end: String) {
    let text = ["a,b", "\"x, \"\"y\"\"\",\"1\(end)2\"", "", "last,"].joined(separator: end)
    let rows = Self.rows(text)
    #expect(
      rows.map { $0.fields.map(\.text) } == [
        ["a", "b"], ["x, \"y\"", "1\(end)2"], ["last", ""],
      ])
    #expect(rows.map(\.line) == [1, 2, 5])
  }

  @Test func `reads in pieces of any size as it does in one`() {
    let text = "a,\"b\"\"\r\n\",c\r\n\"\",é,\"x\"\r\n"
    let bytes = Array(text.utf8)
    let whole = Self.rows(text)
    for size in 1...bytes.count {
      var reader = CSVReader()
      var rows: [CSVReader.Row] = []
      for start in stride(from: 0, to: bytes.count, by: size) {
        reader.read(bytes[start..<min(start + size, bytes.count)]) { rows.append($0) }
      }
      reader.finish { rows.append($0) }
      #expect(rows == whole)
    }
  }

  @Test(arguments: ["a;b\n1;2,5\n", "\u{FEFF}a\tb\r\n1\t2,5\r\n", "a,b\n1,\"2,5\"\n"])
  func `guesses the separator from the first line`(text: String) {
    let (node, findings) = DataFileTests.read(text, "a.csv")
    #expect(findings == [])
    #expect(node?.sequence?.first?.mapping?.keys == ["a", "b"])
    #expect(node?.sequence?.first?["b"]?.source == "2,5")
  }

  @Test func `takes a field for what it looks like, unless it is in quotes`() {
    let (node, _) = DataFileTests.read(
      "n,zip,day,flag,none,quoted\n1,01234,2024-12-31,true,,\"2\"\n", "a.csv")
    let row = node?.sequence?.first
    #expect(row?["n"]?.kind == .integer(1))
    #expect(row?["zip"]?.kind == .text("01234"))
    #expect(row?["flag"]?.kind == .flag(true))
    #expect(row?["none"]?.kind == .null)
    #expect(row?["quoted"]?.kind == .text("2"))
  }

  @Test func `explains rows that do not fit`() {
    #expect(
      DataFileTests.report("a,b\n1\n1,2,3\n", "a.csv") == [
        "a.csv:2:1: error: this row has 1 field, and the first row has 2",
        "a.csv:3:1: error: this row has 3 fields, and the first row has 2",
        "  try: A field that holds the separator stands in double quotes.",
      ])
    #expect(
      DataFileTests.report("a,b,a\n1,2,3\n", "a.csv") == [
        "a.csv:1:5: error: two columns are called “a”", "  try: Give each its own name.",
      ])
    #expect(
      DataFileTests.report("a,b\n1,\"2\n", "a.csv") == [
        "a.csv:2:3: error: the quote that opens here is never closed",
        "  try: A quote inside a field in quotes is written twice: “\"\"”.",
      ])
  }

  private static func rows(_ text: String) -> [CSVReader.Row] {
    var reader = CSVReader()
    var rows: [CSVReader.Row] = []
    reader.read(Array(text.utf8)[...]) { rows.append($0) }
    reader.finish { rows.append($0) }
    return rows
  }
}
