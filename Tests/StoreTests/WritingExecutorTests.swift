import Foundation
import Store
import StoreSQLite
import Testing

struct WritingExecutorTests {
  @Test func `a task that writes for a server stays on one thread`() async throws {
    try await Scratch.within { folder in
      let path = folder + "/store.sqlite"
      let made = try SQLiteDatabase.openOrMake(path: path)
      try await made.migrate(to: [Sample.schema], place: path, at: 0)
      try made.close()
      let store = try SQLiteDatabase.open(path: path, for: .server, schemas: [Sample.schema])
      let writing = Task(executorPreference: store.writing) {
        let before = ThisThread.name()
        let inside = try await store.write { session in
          try session.noteReader("a")
          return ThisThread.name()
        }
        return [before, inside, ThisThread.name()]
      }
      let threads = try await writing.value
      #expect(Set(threads).count == 1)
      #expect(try await store.read { try $0.readerIDs() } == ["a"])
      try store.close()
    }
  }

  @Test func `who is cancelled has what they wrote in the store all the same`() async throws {
    try await Scratch.within { folder in
      let path = folder + "/store.sqlite"
      let made = try SQLiteDatabase.openOrMake(path: path)
      try await made.migrate(to: [Sample.schema], place: path, at: 0)
      try made.close()
      let store = try SQLiteDatabase.open(path: path, for: .server, schemas: [Sample.schema])
      let writing = Task {
        withUnsafeCurrentTask { $0?.cancel() }
        try await store.write { try $0.noteReader("a") }
      }
      try await writing.value
      #expect(try await store.read { try $0.readerIDs() } == ["a"])
      try store.close()
    }
  }
}

private enum ThisThread {
  static func name() -> UInt { UInt(pthread_self()) }
}
