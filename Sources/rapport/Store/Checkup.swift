import Foundation
import Store
import StoreSQLite
import Vocabulary

/// A look at everything in `data/`. What is wrong is collected, so that one trouble does not hide
/// the next.
struct Checkup {
  let folder: DataFolder
  let now: Timestamp

  func report() -> CheckReport {
    var report = CheckReport(store: folder.store)
    report.files = [
      .init("store", below: [folder.store, folder.store + "-wal"]),
      .init("uploads", below: [folder.uploads]), .init("mail", below: [folder.mail]),
      .init("backups", below: [folder.backups]),
    ]
    collect(into: &report) { _ in _ = try FormKeys.read(in: folder, at: now.seconds) }
    collect(into: &report, lookAtStore)
    report.troubles += folder.folders.compactMap(openFolder)
    return report
  }

  private func lookAtStore(_ report: inout CheckReport) throws {
    let store = try SQLiteDatabase.connect(path: folder.store)
    report.troubles += try store.faults()
    let missing = try store.missingSteps(Schemas.all)
    report.troubles += missing.map {
      "the store has not gone step \($0). Run: rapport store migrate"
    }
    report.tables = try store.rowCounts().map { .init(name: $0.table, rows: $0.rows) }
    try store.close()
  }

  private func openFolder(_ path: String) -> String? {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
      let mode = attributes[.posixPermissions] as? Int, mode & 0o077 != 0
    else { return nil }
    return "the folder \(path) is open to others. Run: chmod 700 \(path)"
  }

  private func collect(
    into report: inout CheckReport, _ look: (inout CheckReport) throws -> Void
  ) {
    do { try look(&report) } catch let failure as any Failure {
      let advice = failure.advice.map { ". \($0)" } ?? ""
      report.troubles.append("\(failure)\(advice)")
    } catch {
      report.troubles.append("\(error)")
    }
  }
}
