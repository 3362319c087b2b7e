import Store
import Vocabulary

/// What the store has of the people of a batch, asked for with a few statements for all of them.
struct KnownPeople {
  struct Person {
    let id: String
    let name: String?
    var fields: [String: String] = [:]
    var interests: Set<String> = []
    var lists: [String: String] = [:]
  }

  /// By the keys of their addresses.
  private let ids: [String: String]
  private var people: [String: Person] = [:]

  init(_ batch: [ImportedPerson], by statements: Lookups, in session: any Session) throws {
    var ids: [String: String] = [:]
    for row in try session.run(statements.contacts, batch.map(\.key.stored)) {
      let id = try row.text("id")
      ids[try row.text("email_key")] = id
      people[id] = Person(id: id, name: try row.optionalText("name"))
    }
    self.ids = ids
    guard !ids.isEmpty else { return }
    let known = ids.values.map(\.stored)
    for row in try session.run(statements.fields, known) {
      people[try row.text("contact_id")]?.fields[try row.text("name")] = try row.text("value")
    }
    for row in try session.run(statements.interests, known) {
      people[try row.text("contact_id")]?.interests.insert(try row.text("interest"))
    }
    for row in try session.run(statements.lists, known) {
      people[try row.text("contact_id")]?.lists[try row.text("list")] = try row.text("state")
    }
  }

  subscript(key: String) -> Person? { ids[key].flatMap { people[$0] } }

  /// The statements, whose texts are made once for an import.
  struct Lookups {
    let contacts = RowsStatement(
      "SELECT id, email_key, name FROM contact WHERE email_key IN (", columns: 1, ")")
    let fields = RowsStatement(
      "SELECT contact_id, name, value FROM contact_field WHERE contact_id IN (", columns: 1, ")")
    let interests = RowsStatement(
      "SELECT contact_id, interest FROM contact_interest WHERE contact_id IN (", columns: 1, ")")
    let lists = RowsStatement(
      "SELECT contact_id, list, state FROM subscription WHERE contact_id IN (", columns: 1, ")")
  }
}
