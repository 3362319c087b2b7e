import Contacts
import Forms
import Outbox
import Store
import StoreSQLite
import Vocabulary

/// The store as the worker opens it: with the tables of all rooms.
enum WorkStore {
  static func open(_ folder: DataFolder, for use: SQLiteDatabase.Use) throws -> SQLiteDatabase {
    try SQLiteDatabase.open(path: folder.store, for: use, schemas: schemas)
  }

  static let schemas = [ContactsSchema.schema, FormsSchema.schema, OutboxSchema.schema]
}

extension Chance {
  static let ofThisMachine = Chance { count in
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
  }
}
