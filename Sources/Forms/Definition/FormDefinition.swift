/// A form as its author defined it in `forms/<name>.yaml`.
///
/// Everything else is made from this one value: the HTML, the check of what was sent, the words of
/// the acknowledgement, the columns of an export.
public struct FormDefinition: Sendable, Hashable {
  public var name: FormName
  /// A hash of all that the file says, 16 letters of hexadecimal: a page that was built with an older
  /// definition is checked against its own.
  public var version: String
  public var title: Words
  public var intro: Words?
  /// Whose work an answer is: a route of desk.yaml.
  public var route: String?
  /// Why personal data is asked for; printed on the privacy page.
  public var purpose: Words?
  /// How many days a submission is kept.
  public var retention: Int
  /// ISO 4217, for prices: `GBP`.
  public var currency: String?
  public var fields: [Field]
  /// At least one.
  public var pages: [FormPage]
  public var subscription: SubscriptionRule?
  /// The reply that a visitor is sent: `replies/complaint-received`.
  public var acknowledgement: String?
  /// What stands on the button; nil for the theme's own word.
  public var button: Words?
  /// The heading of the thank-you page; nil for the theme's own words.
  public var thanks: Words?

  public init(
    name: FormName, title: Words, fields: [Field] = [], version: String = "", retention: Int = 400
  ) {
    (self.name, self.title, self.fields) = (name, title, fields)
    (self.version, self.retention) = (version, retention)
    pages = [FormPage(title: nil, fields: fields.map(\.name))]
  }

  public func field(_ name: String) -> Field? { fields.first { $0.name == name } }
}

/// What a form is called in addresses, commands and `{{form name}}`: `^[a-z0-9][a-z0-9-]{0,63}$`.
public struct FormName: Sendable, Hashable, Comparable, CustomStringConvertible {
  public let text: String

  /// Nil if it is no name, so that nothing else ever becomes a part of a path (form-C8).
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard (1...64).contains(bytes.count), bytes[0] != UInt8(ascii: "-"),
      bytes.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 45 })
    else { return nil }
    self.text = String(text)
  }

  public var description: String { text }
  public static func < (one: Self, other: Self) -> Bool { one.text < other.text }
}

/// A part of a long form that is shown by itself.
public struct FormPage: Sendable, Hashable {
  public var title: Words?
  /// The names of its fields, in order.
  public var fields: [String]

  public init(title: Words?, fields: [String]) { (self.title, self.fields) = (title, fields) }
}

/// Who fills in the form and ticks a box joins a list.
public struct SubscriptionRule: Sendable, Hashable {
  public var list: String
  /// The consent field whose tick asks for it.
  public var field: String

  public init(list: String, field: String) { (self.list, self.field) = (list, field) }
}
