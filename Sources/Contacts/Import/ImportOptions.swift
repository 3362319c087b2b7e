/// What the operator wants done with a file.
public struct ImportOptions: Sendable, Hashable {
  /// The list that everybody of the file is to be on.
  public var list: String?
  /// The sentence that all of them agreed to; nobody is put on a list without.
  public var consent: String?
  /// Names of what all of them care for.
  public var interests: [String] = []
  /// Names of columns and what they say: `E-Mail Adresse` is `email`.
  public var columns: [ColumnWish] = []
  /// Whether only to tell what would be done.
  public var isTrial = false

  public init() {}
}

/// That a column of a file says something of a person: `E-Mail Adresse=email`.
public struct ColumnWish: Sendable, Hashable {
  public var column: String
  /// `email`, `name`, `first-name`, `last-name`, `interests`, `nothing` or a field's name.
  public var target: String

  public init(column: String, target: String) { (self.column, self.target) = (column, target) }

  /// Nil for a text without an equals sign, or with nothing on one side.
  public init?(_ text: String) {
    guard let sign = text.lastIndex(of: "="), sign != text.startIndex else { return nil }
    let target = text[text.index(after: sign)...].filter { $0 != " " }
    guard !target.isEmpty else { return nil }
    self.init(column: String(text[..<sign]), target: target)
  }
}
