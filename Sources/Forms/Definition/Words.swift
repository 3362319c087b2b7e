/// What is shown to a visitor, in the languages that its author wrote it in.
public struct Words: Sendable, Hashable {
  /// Shown where a language has none of its own.
  public var standard: String
  /// By BCP 47 tag in lower case: `de`.
  public var byLanguage: [String: String]

  public init(_ standard: String, byLanguage: [String: String] = [:]) {
    (self.standard, self.byLanguage) = (standard, byLanguage)
  }

  /// In a language, or in the one that it is a kind of: `de-AT` is served by `de`.
  public func text(in language: String) -> String {
    let tag = language.lowercased()
    return byLanguage[tag] ?? byLanguage[String(tag.prefix { $0 != "-" })] ?? standard
  }
}
