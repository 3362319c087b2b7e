import ArgumentParser
import Contacts
import Endpoint
import Store
import StoreSQLite
import Vocabulary

/// `rapport contacts import`
struct ImportContactsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Bring the people of a table, JSON or vCard file in.",
    discussion: """
      Nobody comes back who has left a list or may not be mailed, and nobody is put on a
      list without the sentence they agreed to. A file is imported whole or not at all,
      but for rows that are nobody, which are told.

      Examples:
        rapport contacts import customers.csv --dry-run
        rapport contacts import customers.csv --list news \\
          --consent "Yes, send me the news from the nursery."
        rapport contacts import kunden.csv --map "Adresse=email" --map "Ort=town"
      """)

  @Argument(help: "The file.", completion: .file(extensions: ["csv", "tsv", "json", "vcf"]))
  var file: String

  @OptionGroup var data: DataOptions

  @Option(help: "The list to put them on; needs --consent.")
  var list: String?

  @Option(help: "The sentence that all of them agreed to, as it stood there.")
  var consent: String?

  @Option(help: ArgumentHelp("What all of them care for; may be repeated.", valueName: "name"))
  var interest: [String] = []

  @Option(
    name: .customLong("map"),
    help: ArgumentHelp(
      """
      What a column says: email, name, first-name, last-name, interests, nothing, or a field. \
      Remembered.
      """, valueName: "column=field"), transform: ColumnWish.init(argument:))
  var columns: [ColumnWish] = []

  @Flag(help: "Tell what would be done, and do nothing.")
  var dryRun = false

  @Option(help: "A new file for the rows that were left out, with what is wrong with each.")
  var rejected: String?

  @Flag(help: "Report as JSON on standard output.")
  var json = false

  func validate() throws {
    guard consent == nil || list != nil else {
      throw ValidationError("--consent is for a list; name it with --list.")
    }
    guard consent?.allSatisfy(\.isWhitespace) != true else {
      throw ValidationError("--consent is the sentence that they agreed to.")
    }
  }

  func run() async throws {
    let store = try data.openStore()
    let seal = ContactSeal(key: try ContactKey.read(in: data.folder))
    let source = try ContactFile(path: file)
    let work = try ContactImport(
      source, settings: try data.contactSettings(), options: options, at: Timestamp.now().seconds,
      chance: .system, hash: { seal.suppressionHash(of: $0) })
    let problems = try ImportProblems(file: file, rejected: rejected, keepsAll: json)
    let progress = ImportProgress(size: source.size, isShown: Terminal.isWatched && !json)
    let watch = ImportWatch(problem: problems.note, progress: progress.show)
    try store.prepareForLargeWork()
    let report: ImportReport
    do {
      report =
        dryRun
        ? try await store.read { try work.run(in: $0, watch: watch) }
        : try await store.write { try work.run(in: $0, watch: watch) }
    } catch {
      progress.clear()
      throw error
    }
    progress.clear()
    let told = try problems.finished()
    let summary = ImportSummary(file: file, isTrial: dryRun, list: list, report, told.all)
    guard !json else { return Terminal.say(try JSONText.of(summary.json)) }
    Terminal.tell(told.lines)
    Terminal.say(summary.text)
  }

  private var options: ImportOptions {
    var options = ImportOptions()
    (options.list, options.consent, options.interests) = (list, consent, interest)
    (options.columns, options.isTrial) = (columns, dryRun)
    return options
  }
}

extension ColumnWish {
  fileprivate init(argument: String) throws {
    guard let wish = ColumnWish(argument) else {
      throw ValidationError("“\(argument)” is not like “E-Mail Adresse=email”.")
    }
    self = wish
  }
}
