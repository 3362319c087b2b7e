import Vocabulary

/// Somebody as a file has them, checked.
struct ImportedPerson: Sendable {
  let line: Int
  let email: EmailAddress
  /// By which they are found again; worked out once.
  let key: String
  var name: String?
  /// By the places of the fields in the settings.
  var fields: [(field: Int, value: String)] = []
  /// By their places in the settings.
  var interests: [Int] = []

  init(line: Int, email: EmailAddress) {
    (self.line, self.email, key) = (line, email, email.key)
  }
}
