import ArgumentParser
import Forms
import Glibc
import Store
import StoreSQLite
import Vocabulary

/// `rapport form export`
struct ExportFormCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write what was sent with a form as a table or as JSON.",
    discussion: """
      A table is CSV for a spreadsheet: a cell that would be calculated there has an
      apostrophe before it. --raw leaves it out, for programs only.

      Examples:
        rapport form export order > orders.csv
        rapport form export complaint --format json --output complaints.jsonl
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case csv, json }

  @Argument(help: "The form.")
  var form: String

  @OptionGroup var data: DataOptions

  @Option(help: "csv, or json: a line for each.")
  var format = Format.csv

  @Option(
    help: "Which submissions. All but spam if none is named.")
  var state: Submission.State?

  @Option(
    help: "The file to write; it must not be there. Standard output if none is named.")
  var output: String?

  @Flag(help: "Leave cells as they were sent: a spreadsheet may run what is in them.")
  var raw = false

  func validate() throws {
    guard !(raw && format == .json) else {
      throw ValidationError("--raw is for csv; in JSON every answer is as it was sent.")
    }
  }

  func run() async throws {
    let store = try data.openStore()
    let states = state.map { [$0] } ?? [.received, .closed]
    let form = form
    guard try await isKnown(form, in: store) else {
      throw FormFailure.unknown(form, among: data.formNames.sorted())
    }
    let fields = try await store.read { try $0.fields(ofForm: form) }
    let export = SubmissionExport(
      format == .json ? .jsonLines : raw ? .rawTable : .table, fields: fields)
    let file = try output.map(NewOutput.init) ?? NewOutput()
    try file.write(export.heading)
    for state in states {
      var last: Submission?
      repeat {
        let page = try await store.read { [last] session in
          try session.submissions(of: form, state, limit: 500, before: last).map {
            try session.exported($0)
          }
        }
        for one in page { try file.write(export.line(for: one)) }
        last = page.last?.submission
      } while last != nil
    }
    if raw {
      Terminal.tell([
        "warning: with --raw a cell may be a formula; open the file with programs only"
      ])
    }
  }

  private func isKnown(_ form: String, in store: SQLiteDatabase) async throws -> Bool {
    if data.formNames.contains(form) { return true }
    return try await store.read { session in
      try session.submissionCounts().contains { $0.form == form }
    }
  }
}

/// Where a command writes what it was asked for.
struct NewOutput {
  private let descriptor: Int32
  private let path: String

  init() { (descriptor, path) = (STDOUT_FILENO, "standard output") }

  /// A new file, which only its owner may read: people's letters are in it.
  init(_ path: String) throws(FileFailure) {
    self.path = path
    descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .cannotWrite(path, because: SystemError(errno)) }
  }

  func write(_ bytes: [UInt8]) throws(FileFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw .cannotWrite(path, because: SystemError(errno)) }
      rest = rest.dropFirst(written)
    }
  }
}
