import GRDB
import GRDBSQLite
import Glibc
public import Store

extension SQLiteDatabase {
  /// Who opens the store.
  public enum Use: Sendable {
    /// A program of one request or one command: a single connection, opened as cheaply as can be.
    case once
    /// A server or a worker: readers beside the writer.
    case server
  }

  /// Opens a store that is there and ready for `schemas`; it never makes one.
  ///
  /// `patience` is for how many seconds a lock is waited for: 5, as a visitor waits with us.
  ///
  /// `besideOthers` is for a program that is not all of Rapport: the tables of rooms that it does
  /// not have are no concern of its own.
  public static func open(
    path: String, for use: Use = .once, schemas: [Schema], patience: Double = 5,
    besideOthers: Bool = false
  ) throws -> SQLiteDatabase {
    let database = try connect(path: path, for: use, patience: patience)
    guard try database.missingSteps(of: schemas, besideOthers: besideOthers).isEmpty else {
      throw StoreFailure.notMigrated(place: path)
    }
    return database
  }

  /// Opens a store that is there, whatever steps it has gone: to look after it, not to use it.
  public static func connect(
    path: String, for use: Use = .once, patience: Double = 5
  ) throws -> SQLiteDatabase {
    // SQLite would make the file.
    guard access(path, F_OK) == 0 || errno != ENOENT else {
      throw StoreFailure.notMigrated(place: path)
    }
    do {
      let configuration = configuration(for: use, patience: patience)
      switch use {
      case .once:
        // No journal mode is set: WAL is a property of the file, and setting it waits on the disk.
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        return SQLiteDatabase(path: path, use: use, connections: queue)
      case .server:
        let pool = try DatabasePool(path: path, configuration: configuration)
        // The pool has set NORMAL, with which a power cut may take the last commits.
        try pool.writeWithoutTransaction { try $0.run("PRAGMA synchronous = FULL") }
        return SQLiteDatabase(path: path, use: use, connections: pool)
      }
    } catch { throw StoreFailure.meant(by: error, at: path) }
  }

  /// A store that is gone with the program: for tests.
  public static func inMemory(schemas: [Schema]) async throws -> SQLiteDatabase {
    let queue = try DatabaseQueue(configuration: configuration(for: .once, patience: 5))
    let database = SQLiteDatabase(path: ":memory:", use: .once, connections: queue)
    try await database.migrate(to: schemas, place: database.path, at: 0)
    return database
  }

  private static func configuration(for use: Use, patience: Double) -> Configuration {
    var configuration = Configuration()
    let patience = Patience(seconds: patience)
    configuration.busyMode = .callback { patience.isLeft(after: $0) }
    // Below, by a call that costs less.
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { connection in
      // By it GRDB hears of every column that a statement names, for observers, of which there are
      // none, and of how transactions end, for tasks that are cancelled, which only a server has.
      if use == .once { sqlite3_set_authorizer(connection.sqliteConnection, nil, nil) }
      try connection.run(
        "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")
    }
    return configuration
  }

  /// By one SELECT, which fails only where there is no table of steps.
  private func missingSteps(of schemas: [Schema], besideOthers: Bool) throws -> [Step] {
    do {
      return try connections.writeWithoutTransaction { connection in
        try session(on: connection).missingSteps(
          of: schemas, place: path, besideOthers: besideOthers)
      }
    } catch StoreFailure.other(_) {
      throw StoreFailure.notMigrated(place: path)
    } catch { throw StoreFailure.meant(by: error, at: path) }
  }
}
