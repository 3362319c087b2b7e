public import Vocabulary

/// What was sent, once it has been found to be what the form asks for.
public struct Answers: Sendable, Hashable {
  /// In the order of the fields; a field that was not asked or not answered is not there.
  public var answers: [Answer]
  public var files: [Sent.File]
  /// The sum of what was chosen and counted, if the form has prices; in whole minor units.
  public var total: Money?

  public init(answers: [Answer] = [], files: [Sent.File] = [], total: Money? = nil) {
    (self.answers, self.files, self.total) = (answers, files, total)
  }
}

/// The answer to one question, or to one row of a matrix.
public struct Answer: Sendable, Hashable {
  /// As it is stored: the field's name, or `name.row`.
  public var field: String
  /// One, or several for `choices`.
  public var values: [String]

  public init(_ field: String, _ values: [String]) { (self.field, self.values) = (field, values) }
}

/// Why an answer cannot be taken: a sentence that is shown beside its field.
public struct FieldRefusal: Sendable, Hashable {
  public var field: String
  public var sentence: String

  public init(_ field: String, _ sentence: String) {
    (self.field, self.sentence) = (field, sentence)
  }
}
