/// A question of a form.
public struct Field: Sendable, Hashable {
  /// `[A-Za-z0-9_-]{1,64}`, as it is sent.
  public var name: String
  public var label: Words
  public var kind: FieldKind
  public var isRequired: Bool
  public var hint: Words?
  public var placeholder: Words?
  /// What is filled in to begin with.
  public var standard: String?
  /// When the question is asked; nil for always.
  public var condition: Condition?
  public var purpose: Words?
  /// Days after which the answer is forgotten, where that is sooner than the submission.
  public var retention: Int?
  /// A token of HTML's `autocomplete`: `email`, `given-name`, `off`.
  public var autocomplete: String?
  /// Whether the answer tells who somebody is.
  public var isPersonal: Bool

  public init(_ name: String, label: Words, kind: FieldKind, isRequired: Bool = false) {
    (self.name, self.label, self.kind, self.isRequired) = (name, label, kind, isRequired)
    isPersonal = false
  }
}

/// Asked only when an earlier field has one of these answers.
public struct Condition: Sendable, Hashable {
  public var field: String
  public var values: [String]

  public init(field: String, values: [String]) { (self.field, self.values) = (field, values) }
}
