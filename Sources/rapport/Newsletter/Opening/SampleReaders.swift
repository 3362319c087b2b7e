import Contacts
import Vocabulary

/// People who are not there: one of whom nothing is known, and one who fits everything. Between
/// them they see every section of an issue.
enum SampleReaders {
  static func nobody() throws -> Reader {
    try Reader(
      contact: Contact(
        id: "sample-1", email: EmailAddress("reader@example.org"), name: nil, createdAt: 0))
  }

  static func everything(_ settings: ContactSettings) throws -> Reader {
    let fields = settings.fields.map { field in
      (field.name, field.fallback.flatMap { $0.isEmpty ? nil : $0 } ?? sample(of: field.kind))
    }
    return try Reader(
      contact: Contact(
        id: "sample-2", email: EmailAddress("ada@example.org"), name: "Ada", createdAt: 0),
      fields: Dictionary(fields, uniquingKeysWith: { one, _ in one }),
      interests: Set(settings.interests.map(\.name)))
  }

  /// Whether an id is of one of them.
  static func isOne(_ id: String) -> Bool { ["sample-1", "sample-2"].contains(id) }

  static func all(_ settings: ContactSettings) throws -> [Reader] {
    try [everything(settings), nobody()]
  }

  private static func sample(of kind: ContactField.Kind) -> String {
    switch kind {
    case .text: "something"
    case .number: "12"
    case .date: "2026-03-01"
    case .flag: "yes"
    }
  }
}
