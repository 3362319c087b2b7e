import Content
import Endpoint
import Site
import Store
import Vocabulary

/// A build of all that an owner's folder holds: the pages, with the forms on them and the issues
/// of newsletters among them, and what the
/// endpoint has to know to answer for them.
struct OwnerBuild: Sendable {
  let source: String, output: String
  let options: BuildOptions
  /// What the lock on the output says is running.
  let command: String

  /// The report of a build, which is only made where another would not be the same. Throws what
  /// `run` throws.
  ///
  /// - Parameter isFresh: whether it is made in any case.
  func report(
    knowing memory: BuildMemory, isFresh: Bool, at now: Timestamp,
    onStep: @escaping @Sendable (BuildStep) -> Void
  ) async throws -> BuildReport {
    if !isFresh, let report = await memory.unchanged(at: now) { return report }
    let moment = BuildMemory.moment
    let sources = memory.sources()
    let report = try await run(at: now, onStep: onStep)
    memory.remember(report, of: sources, at: moment)
    return report
  }

  /// Throws an `OutputFailure` or a `FileFailure` where something cannot be written.
  func run(
    at now: Timestamp, onStep: @escaping @Sendable (BuildStep) -> Void = { _ in }
  ) async throws -> BuildReport {
    let name = BuildPlaces.name(of: source)
    let forms = OwnerForms(.onDisk(source), folderName: name)
    let (folder, baseURL) = (DataFolder(in: source), options.baseURL)
    let build = SiteBuild(
      folderName: name, output: output, options: options, at: now, command: command,
      effects: .real(
        source: source, onStep: onStep,
        beforeCommit: { shells in
          guard let forms else { return }
          let draft = forms.knowledge(shells, baseURL: baseURL, folderName: name)
          try KnowledgeFolder(folder: folder).write(draft.written())
        }),
      fragments: { settings in
        OwnerFragments(source: source, forms: forms).fragments(settings, at: now)
      })
    var report = try await build.run()
    if let ledger = report.ledger, let finding = LedgerFile.write(ledger, in: source) {
      report.findings = (report.findings + [finding]).sorted()
    }
    return report
  }
}
