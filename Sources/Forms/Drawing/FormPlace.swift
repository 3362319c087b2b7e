public import Calendar

/// What a form has to know of the page that it stands on.
public struct FormPlace: Sendable {
  /// Goes into every id, so that a form in the footer and the same one in the text do not clash.
  public var instance: String?
  /// The level of the headings within the form.
  public var headingLevel = 2
  /// Where the page about privacy stands.
  public var privacy: String?
  /// From which a visitor may choose a time.
  public var hours: OpeningHours?
  /// On one line, without an introduction: for a footer.
  public var isSmall = false

  public init() {}
}
