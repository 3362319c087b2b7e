import Store
import Vocabulary

/// An import on its way: rows in, some hundred people at a time into the store.
struct ImportWork {
  /// Two statements for each thing that is looked up or written.
  private static let batchSize = 512

  private let watch: ImportWatch
  private let session: any Session
  private var writer: BatchWriter
  private var reading: PersonReading
  private var batch: [ImportedPerson] = []
  /// On which line an address was, by its hash: a few bytes each, whatever its length.
  private var lines: [Int: Int32] = [:]
  private var report: ImportReport
  private let settings: ContactSettings

  init(
    _ work: ContactImport, shape: String, session: any Session, watch: ImportWatch
  ) throws {
    (self.session, self.watch, settings) = (session, watch, work.settings)
    writer = try BatchWriter(work, session: session)
    reading = PersonReading(
      settings,
      interests: work.options.interests.compactMap { name in
        work.settings.interests.firstIndex { $0.name == name }
      })
    report = ImportReport(shape: shape)
    batch.reserveCapacity(Self.batchSize)
    if let list = work.options.list, work.options.consent == nil {
      report.notes.append(
        "Nobody is put on “\(list)”: that needs --consent with the sentence they agreed to")
    }
  }

  mutating func take(_ row: ImportRow) throws {
    let person: ImportedPerson
    do throws(Refusal) { person = try reading.person(from: row) } catch {
      let email = row.cells.first { $0.target == .email }?.text
      report.note(.bad, line: row.line, error.description)
      tell(.bad, row.line, email, error.description)
      return
    }
    if let line = lines.updateValue(Int32(clamping: row.line), forKey: person.key.hashValue) {
      report.note(.doubled, line: row.line, person.email.text)
      tell(
        .doubled, row.line, person.email.text,
        "\(person.email) stands on line \(line) already; this row is left out")
      return
    }
    for remark in reading.remarks { tell(.value, row.line, person.email.text, remark) }
    batch.append(person)
    if batch.count == Self.batchSize { try writeBatch() }
  }

  mutating func finished(notes: [String]) throws -> ImportReport {
    try writeBatch()
    report.notes = notes + report.notes
    let known = settings.interests.map(\.name)
    for (word, count) in reading.strangeInterests.sorted(by: { $0.key < $1.key }) {
      let rows = count == 1 ? "1 row" : "\(count) rows"
      let question = NearestName.question(word, among: known).map { ". \($0)" } ?? ""
      report.notes.append("“\(word)” (\(rows)) is no interest, and is left out\(question)")
    }
    return report
  }

  private mutating func writeBatch() throws {
    try writer.write(batch, in: session, report: &report, tell: watch.problem)
    batch.removeAll(keepingCapacity: true)
  }

  private func tell(_ kind: ImportProblem.Kind, _ line: Int, _ email: String?, _ message: String) {
    watch.problem(ImportProblem(kind: kind, line: line, email: email, message: message))
  }
}
