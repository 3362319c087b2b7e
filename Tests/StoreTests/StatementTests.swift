import Store
import Testing

struct StatementTests {
  @Test func `form-C9 binds what is interpolated and never writes it`() {
    let name = "'; DROP TABLE reader; --"
    let statement: Statement = "SELECT id FROM reader WHERE name = \(name) AND age > \(7)"
    #expect(statement.sql == "SELECT id FROM reader WHERE name = $1 AND age > $2")
    #expect(statement.values == [.text(name), .integer(7)])
  }

  @Test func `form-C9 numbers the values of a part as they come to stand`() {
    let part: Statement = "age > \(7) AND age < \(70)"
    let statement: Statement =
      "SELECT id FROM reader WHERE name = \("ada") AND (\(part: part)) LIMIT \(1)"
    #expect(
      statement.sql
        == "SELECT id FROM reader WHERE name = $1 AND (age > $2 AND age < $3) LIMIT $4")
    #expect(statement.values == [.text("ada"), .integer(7), .integer(70), .integer(1)])
  }

  @Test func `joins parts`() {
    let statement = Statement(["a = \(1)", "b IS NULL", "c = \(2)"], joinedBy: " OR ")
    #expect(statement.sql == "a = $1 OR b IS NULL OR c = $2")
    #expect(statement.values == [.integer(1), .integer(2)])
    #expect(Statement([], joinedBy: ", ") == "")
  }
}
