import Contacts
import Forms
import Newsletter
import Outbox
import Store

/// The tables of every room, which a store must have to be used. `rapport-cgi` has the same.
enum Schemas {
  static let all = [
    ContactsSchema.schema, FormsSchema.schema, OutboxSchema.schema, NewsletterSchema.schema,
  ]
}
