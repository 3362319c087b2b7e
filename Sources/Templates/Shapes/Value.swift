public import Vocabulary

/// What a template is given to write: a text, a date, a list, a record of named values.
///
/// Which of them a name holds is declared by its `Shape`, so a template is checked before there
/// is a value.
public enum Value: Sendable {
  case missing
  /// Words. An HTML template escapes them.
  case text(String)
  /// HTML that is written as it is. Never what a visitor or a table wrote.
  case markup(String)
  case flag(Bool)
  case number(Int)
  case date(Timestamp)
  case money(Money)
  case list([Value])
  case record(Record)
  /// Values under names that nobody declared: an owner's own keys, a data file.
  case map([String: Value])
}

extension Value {
  /// The text, or missing.
  public init(_ text: String?) { self = text.map(Value.text) ?? .missing }

  /// The record, or missing.
  public init(_ record: Record?) { self = record.map(Value.record) ?? .missing }

  /// The date, or missing.
  public init(_ date: Timestamp?) { self = date.map(Value.date) ?? .missing }

  /// What a record or a map holds under a name; nil if it does not know the name.
  func held(under key: String) -> Value? {
    switch self {
    case .map(let values): values[key]
    case .record(let record): record.shape.slot(of: key).map { record.values[$0] }
    default: nil
    }
  }
}
