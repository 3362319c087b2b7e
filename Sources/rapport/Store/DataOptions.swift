import ArgumentParser
import Store
import StoreSQLite
import Vocabulary

/// Which owner's folder a command works in.
struct DataOptions: ParsableArguments {
  @Option(help: "The folder that has data/ in it.", completion: .directory)
  var source = "."

  var folder: DataFolder { DataFolder(source == "." ? "data" : source + "/data") }

  func openStore() throws -> SQLiteDatabase {
    try SQLiteDatabase.open(path: folder.store, schemas: Schemas.all)
  }
}

extension Chance {
  /// The system's own, fit for secrets: getrandom(2).
  static let system = Chance { count in
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
  }
}
