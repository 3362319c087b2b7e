import Contacts
import Store

/// The tables of every room, which a store must have to be used. `rapport-cgi` has the same.
enum Schemas {
  static let all: [Schema] = [ContactsSchema.schema]
}
