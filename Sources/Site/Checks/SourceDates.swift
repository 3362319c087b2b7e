import Content
import Vocabulary

/// Dates that can be read, and that nobody meant. Of pages too that are left out for them.
struct SourceDates {
  private(set) var findings: [Finding] = []

  init(_ sources: [PageSource], _ files: FileTree, at now: Timestamp) {
    for source in sources {
      if FileName.beginsWithoutDay(source.path) {
        findings.append(
          Finding(
            .warning, in: source.path,
            "the name of this file begins with a day that there is not",
            advice: "Rename it; a day is written \(now.day.year)-03-01."))
      }
      let fields = source.fields
      // Far enough for any announcement, and near enough for a slip of the finger.
      let years = 1000...(now.day.year + 50)
      for (time, keys) in [
        (fields.date, ["date"]), (fields.publish, ["publish", "publishDate"]),
        (fields.updated, ["updated", "lastmod", "last_modified_at", "modified"]),
      ] {
        guard let time, !years.contains(time.day.year) else { continue }
        let place = WrittenKeys(of: source.path, in: files).place(of: keys)
        findings.append(
          Finding(
            .warning, in: source.path, line: place.line, column: place.column,
            "the year \(time.day.year) is far from now",
            advice: "Write the year with four digits, as in \(now.day.year)."))
      }
      guard let start = fields.publish ?? fields.date, let end = fields.expires, end <= start else {
        continue
      }
      let place = WrittenKeys(of: source.path, in: files)
        .place(of: ["expires", "expiryDate", "unpublishDate"])
      findings.append(
        Finding(
          .error, in: source.path, line: place.line, column: place.column,
          "this page expires on \(end.day), before it appears on \(start.day): nobody ever sees it",
          advice: "Write a later day, or remove the line."))
    }
  }
}
