import Contacts
import Forms
import Outbox
public import Store

extension Endpoint {
  /// The tables that a store must have for this endpoint to write to it.
  public static let schemas = [ContactsSchema.schema, FormsSchema.schema, OutboxSchema.schema]
}
