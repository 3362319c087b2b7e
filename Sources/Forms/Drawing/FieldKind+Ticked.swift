extension FieldKind {
  /// What a box that asks for consent sends when it is ticked.
  public static let ticked = "yes"
}
