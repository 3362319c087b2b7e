public import Vocabulary

/// What kind of answer a field takes, and within which bounds.
public enum FieldKind: Sendable, Hashable {
  /// One line.
  case text(TextRule)
  /// Several lines.
  case paragraph(TextRule)
  case email, phone
  /// http and https only.
  case url
  case number(NumberRule)
  case date(DateRule)
  case choice([AnswerOption])
  case choices([AnswerOption], chosen: ClosedRange<Int>)
  /// Whole numbers, with words for the two ends.
  case scale(ClosedRange<Int>, low: Words?, high: Words?)
  /// A choice of one column in each row; sent as `name.row`.
  case matrix(rows: [AnswerOption], columns: [AnswerOption])
  case file(FileRule)
  /// A box to tick; the sentence that was agreed to is stored with it.
  case consent(Words)
  case hidden
  case heading
  /// A day and a time at which the business is open; sent as `name.date` and `name.time`.
  case slot(SlotRule)
}

/// What a text has to be like, once the blanks at its ends are gone.
public struct TextRule: Sendable, Hashable {
  /// In UTF-16 units, as browsers count them.
  public var length: ClosedRange<Int>
  /// Matches from the first letter to the last.
  public var pattern: Pattern?

  public init(length: ClosedRange<Int>, pattern: Pattern? = nil) {
    (self.length, self.pattern) = (length, pattern)
  }
}

/// Exact decimals: all three in millionths. A price makes the number a quantity of something sold.
public struct NumberRule: Sendable, Hashable {
  public var least: Int?, most: Int?, step: Int
  public var price: Money?

  public init(least: Int? = nil, most: Int? = nil, step: Int = 1_000_000, price: Money? = nil) {
    (self.least, self.most, self.step, self.price) = (least, most, step, price)
  }
}

/// From which day to which, both included.
public struct DateRule: Sendable, Hashable {
  /// Either a day, or so many days from today.
  public enum Bound: Sendable, Hashable { case day(CivilDate), daysFromToday(Int) }

  public var earliest: Bound?, latest: Bound?

  public init(earliest: Bound? = nil, latest: Bound? = nil) {
    (self.earliest, self.latest) = (earliest, latest)
  }
}

/// One of several answers to choose from.
public struct AnswerOption: Sendable, Hashable {
  /// As it is sent and stored.
  public var value: String
  public var label: Words
  /// What choosing it costs.
  public var price: Money?

  public init(_ value: String, label: Words, price: Money? = nil) {
    (self.value, self.label, self.price) = (value, label, price)
  }
}

/// What a file has to be, by its ending and its first bytes, and how large it may be.
public struct FileRule: Sendable, Hashable {
  public enum Format: String, Sendable, Hashable, CaseIterable { case pdf, png, jpg, txt, csv }

  public var formats: [Format]
  /// In bytes.
  public var size: Int

  public init(formats: [Format], size: Int) { (self.formats, self.size) = (formats, size) }
}

/// Which times at which the business is open may be asked for.
public struct SlotRule: Sendable, Hashable {
  /// How many days ahead may be asked for, and how many minutes are to be left before it closes.
  public var days: Int, minutes: Int

  public init(days: Int, minutes: Int) { (self.days, self.minutes) = (days, minutes) }
}

extension FieldKind {
  /// What a box that asks for consent sends when it is ticked.
  public static let ticked = "yes"
}
