import Store
import Testing
import Vocabulary

struct RowsStatementTests {
  private static let insert = RowsStatement(
    "INSERT INTO reader (age, id, name) VALUES ", shared: 1, columns: 2,
    " ON CONFLICT (id) DO UPDATE SET name = excluded.name")
  private static let names = RowsStatement("SELECT name FROM reader WHERE id IN (", columns: 1, ")")

  @Test(arguments: Backend.here)
  func `writes and finds any number of rows`(backend: Backend) async throws {
    try await backend.withStore { store in
      for count in [0, 1, 17, 300, 529] {
        let values = (0..<count).flatMap { ["\($0)".stored, "name \($0)".stored] }
        let (rows, found) = try await store.write { session in
          try session.run(Self.insert, shared: [count.stored], values)
          let ids = (0..<count).map { "\($0)".stored }
          return try (
            session.run("SELECT count(*) AS count FROM reader").first?.integer("count"),
            session.run(Self.names, ids).map { try $0.text("name") }
          )
        }
        #expect(rows == count)
        #expect(Set(found) == Set((0..<count).map { "name \($0)" }))
      }
    }
  }

  @Test func `ids of one work ascend, and differ from those of another`() {
    var first = Chance { [UInt8](repeating: 3, count: $0) }.rowIDs()
    var other = Chance { [UInt8](repeating: 4, count: $0) }.rowIDs()
    let ids = (0..<2000).map { _ in first.next() }
    #expect(ids == ids.sorted())
    #expect(Set(ids + [other.next()]).count == 2001)
    #expect(ids[0] == "33333333333333333000000000")
    #expect(ids[33] == "33333333333333333000000011")
  }
}
