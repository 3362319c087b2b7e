import Vocabulary

/// Writes people as a table for a spreadsheet: formulas are made harmless, and an import of the
/// table changes nothing.
public struct ContactTable: Sendable {
  private let fields: [String]

  /// In the order of their columns. A value of a field that is none of these is not written.
  public init(fields: [ContactField]) { self.fields = fields.map(\.name) }

  public var heading: [UInt8] {
    CSVLine.bytes(["email", "name"] + fields + ["interests", "lists", "known-since"])
  }

  /// One person, ended by a line break.
  public func line(for one: ExportedContact) -> [UInt8] {
    let (contact, reader) = (one.reader.contact, one.reader)
    return CSVLine.bytes(
      [contact.email.text, contact.name ?? ""] + fields.map { reader.fields[$0] ?? "" } + [
        reader.interests.sorted().joined(separator: ";"),
        one.subscriptions.filter { $0.state == .subscribed }.map(\.list).joined(separator: ";"),
        Timestamp(seconds: contact.createdAt).description,
      ])
  }
}
