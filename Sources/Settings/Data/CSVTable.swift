import Vocabulary

/// A table as a list of mappings: the first row holds the keys.
enum CSVTable {
  static func read(_ bytes: [UInt8], path: String, findings: inout [Finding]) -> Node {
    var reader = CSVReader(separator: CSVReader.separator(of: bytes))
    var header: [String]?
    var items: [Node] = []
    var remarks: [Finding] = []
    let take = { (row: CSVReader.Row) in
      guard let header else {
        header = row.fields.map { String($0.text[...].trimming(" ")) }
        remarks += doubledKeys(row, path: path)
        return
      }
      if let remark = raggedness(row, header, path: path) { remarks.append(remark) }
      items.append(node(row, header))
    }
    reader.read(bytes[...], row: take)
    reader.finish(row: take)
    if let open = reader.openQuote {
      remarks.append(
        Finding(
          .error, in: path, line: open.line, column: open.column,
          "the quote that opens here is never closed",
          advice: "A quote inside a field in quotes is written twice: “\"\"”."))
    }
    findings += remarks
    return Node(.sequence(items), line: 1, column: 1)
  }

  /// A field without quotes is taken for what it looks like, as in YAML.
  private static func node(_ row: CSVReader.Row, _ header: [String]) -> Node {
    var entries: [Mapping.Entry] = []
    for (key, field) in zip(header, row.fields) where !key.isEmpty {
      let value =
        field.isQuoted
        ? Node(quoted: field.text, line: field.line, column: field.column)
        : Node(plain: field.text, line: field.line, column: field.column)
      entries.append(
        Mapping.Entry(key, line: field.line, column: field.column, value: value))
    }
    return Node(.mapping(Mapping(entries)), line: row.line, column: 1)
  }

  private static func raggedness(
    _ row: CSVReader.Row, _ header: [String], path: String
  ) -> Finding? {
    let (found, wanted) = (row.fields.count, header.count)
    guard found != wanted else { return nil }
    let fields = found == 1 ? "1 field" : "\(found) fields"
    return Finding(
      .error, in: path, line: row.line,
      "this row has \(fields), and the first row has \(wanted)",
      advice: found > wanted ? "A field that holds the separator stands in double quotes." : nil)
  }

  private static func doubledKeys(_ header: CSVReader.Row, path: String) -> [Finding] {
    var seen: Set<String> = []
    return header.fields.filter { !$0.text.isEmpty && !seen.insert($0.text).inserted }.map {
      Finding(
        .error, in: path, line: header.line, column: $0.column,
        "two columns are called “\($0.text)”", advice: "Give each its own name.")
    }
  }
}
