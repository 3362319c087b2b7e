import Store
import Vocabulary

/// Addresses that the store knows by their hashes only: those that are never mailed again, and those
/// that were given up when two people were merged.
struct HiddenAddresses {
  private let hash: @Sendable (EmailAddress) -> String
  /// Hashing is left out where there are none.
  private let hasSuppressed: Bool, hasMerged: Bool
  private let suppressions = RowsStatement(
    "SELECT email_hash FROM suppression WHERE email_hash IN (", columns: 1, ")")
  private let aliases = RowsStatement(
    "SELECT email_hash FROM contact_alias WHERE email_hash IN (", columns: 1, ")")

  init(hash: @escaping @Sendable (EmailAddress) -> String, in session: any Session) throws {
    self.hash = hash
    hasSuppressed = try !session.run("SELECT reason FROM suppression LIMIT 1").isEmpty
    hasMerged = try !session.run(
      "SELECT id FROM contact_alias WHERE email_hash IS NOT NULL LIMIT 1"
    ).isEmpty
  }

  /// The keys of those addresses of a batch that are among them.
  func keys(
    of batch: [ImportedPerson], in session: any Session
  ) throws -> (suppressed: Set<String>, merged: Set<String>) {
    guard hasSuppressed || hasMerged else { return ([], []) }
    let hashes = batch.map { hash($0.email) }
    func found(by statement: RowsStatement) throws -> Set<String> {
      let known = try Set(
        session.run(statement, hashes.map(\.stored)).map { try $0.text("email_hash") })
      return Set(zip(batch, hashes).filter { known.contains($0.1) }.map(\.0.key))
    }
    return try (found(by: suppressions), found(by: aliases))
  }
}
