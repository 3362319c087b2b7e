import ArgumentParser
import Foundation
import Store
import StoreSQLite
import Vocabulary

/// Which owner's folder a command works in.
struct DataOptions: ParsableArguments {
  @Option(help: "The folder that has data/ in it.", completion: .directory)
  var source = "."

  var folder: DataFolder { DataFolder(source == "." ? "data" : source + "/data") }

  /// Throws a `DataPlaceFailure` or a `StoreFailure`.
  func openStore(for use: SQLiteDatabase.Use = .once) throws -> SQLiteDatabase {
    try checkPlace()
    return try SQLiteDatabase.open(path: folder.store, for: use, schemas: Schemas.all)
  }

  /// A mistyped folder is not one where anything is to be made. Throws a `DataPlaceFailure`.
  func checkPlace() throws {
    let places = [folder.path, source + "/content"]
    guard !places.contains(where: FileManager.default.fileExists) else { return }
    throw DataPlaceFailure.noData(source)
  }
}

/// Why there is no store to look into.
enum DataPlaceFailure: Failure, Equatable {
  case noData(String)

  var description: String {
    switch self {
    case .noData(let source):
      "\(source == "." ? "this folder" : source) has no data/ in it, and is not a site"
    }
  }

  var advice: String? { "Name the site's folder with --source." }
}

extension Chance {
  /// The system's own, fit for secrets: getrandom(2).
  static let system = Chance { count in
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
  }
}
