import Store
import Testing

struct StatementTests {
  @Test func `form-C9 binds what is interpolated and never writes it`() {
    let name = "'; DROP TABLE reader; --"
    let statement: Statement = "SELECT id FROM reader WHERE name = \(name) AND age > \(7)"
    #expect(statement.sql == "SELECT id FROM reader WHERE name = $1 AND age > $2")
    #expect(statement.values == [.text(name), .integer(7)])
  }
}
