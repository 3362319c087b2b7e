/// What a name holds, declared before there is a value.
public indirect enum Shape: Sendable, Hashable {
  case text, markup, flag, number, date, money
  case list(Shape)
  case record(RecordShape)
  /// The record that the field stands in: a menu item has items.
  case itself
  /// Keys that an owner chose. With `known`, a key outside it is an error unless it is written
  /// with a question mark; with nil, every key may be read.
  case open(known: Set<String>?, of: Shape = .any)
  /// Whatever comes, looked up when it is rendered: the inside of a data file.
  case any
}

extension Shape: CustomStringConvertible {
  /// As documentation and messages say it: `list of summary`.
  public var description: String {
    switch self {
    case .text: "text"
    case .markup: "markup"
    case .flag: "yes or no"
    case .number: "number"
    case .date: "date"
    case .money: "money"
    case .list(.any): "list"
    case .list(let element): "list of \(element)"
    case .record(let shape): shape.name
    case .itself: "the same"
    case .open: "set of names"
    case .any: "anything"
    }
  }

  /// With its article, for messages: `a text`.
  var phrase: String {
    switch self {
    case .markup, .flag: description
    case .money: "an amount of money"
    case .list: "a list"
    default: "a \(self)"
    }
  }
}
