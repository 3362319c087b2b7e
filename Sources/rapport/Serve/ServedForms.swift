import Content
import Endpoint
import Foundation
import Hummingbird
import ServiceLifecycle
import Settings
import Store
import StoreSQLite
import Vocabulary

/// The forms of a site that is shown on this computer: they are answered, what they cause is done
/// at once, and the mails are there to be read.
struct ServedForms {
  let folder: DataFolder
  let route: EndpointRoute
  let worker: ServedWork
  let issues: IssuePreview

  /// Nil for a site without forms. Makes `data/` where there is none.
  static func open(source: String, address: BaseURL, others: Set<String>) async throws
    -> ServedForms?
  {
    let name = BuildPlaces.name(of: source)
    guard let forms = OwnerForms(.onDisk(source), folderName: name) else { return nil }
    let folder = DataFolder(in: source)
    _ = try await MigrateCommand.Migration(folder: folder, now: .now(), chance: .system).run()
    let store = try SQLiteDatabase.open(
      path: folder.store, for: .server, schemas: Schemas.all)
    let counts = try SQLiteDatabase.open(
      path: folder.store, for: .server, schemas: Schemas.all, patience: Endpoint.patienceToCount)
    let endpoint = Endpoint(
      knowledge: { try Knowledge(.folder(folder.endpoint), baseURL: address) },
      keys: { try FormKeys.read(in: folder, at: $0) },
      contactKey: { try ContactKey.read(in: folder) }, store: { store }, counts: { counts },
      uploads: UploadFolder(path: folder.uploads, chance: .system).sink, chance: .system,
      moreOrigins: others, report: { Terminal.tell(Self.report($0)) })
    return ServedForms(
      folder: folder,
      route: EndpointRoute(prefix: forms.settings.endpointPrefix, endpoint: endpoint),
      worker: ServedWork(folder: folder, store: store),
      issues: IssuePreview(source: source, base: address, store: store))
  }

  private static func report(_ error: any Error) -> [String] {
    (error as? any Failure)?.report ?? ["error: \(error)"]
  }
}

/// The worker beside the server, so that a form's mails are there a moment after it was sent.
struct ServedWork: Service {
  let folder: DataFolder
  let store: SQLiteDatabase

  func run() async throws {
    let clock: @Sendable () -> Int = { Timestamp.now().seconds }
    let record = WorkRecord(at: clock())
    // Here nobody else is asked: it is one computer, and each chore may be done twice.
    record.noteLeader(true)
    let loop = WorkLoop(
      Chores.all(in: folder, store, .system, clock: clock), every: 1, record: record, clock: clock
    ) { report in
      if report.trouble != nil { Terminal.tell(report.lines) }
    }
    try await cancelWhenGracefulShutdown { try await loop.run() }
  }
}
