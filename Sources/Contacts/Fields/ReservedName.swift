/// Names that no field may bear, as an issue already means something else by them.
enum ReservedName {
  /// Why not, as the second half of a sentence; nil for a name that is free.
  static func reason(_ name: String) -> String? {
    if issueNames.contains(name) { return "every issue has something else of that name" }
    if ColumnTarget.isWord(name) { return "an import means something else by that name" }
    return components.contains(name) ? "a component has that name" : nil
  }

  private static let issueNames: Set<String> = [
    "email", "name", "id", "links", "site", "segments", "interests", "page", "pages", "issue",
    "list", "lists", "subject", "preheader",
  ]

  /// An issue is a page too, where they stand as `{{form complaint}}` or `{{news limit=3}}`.
  private static let components: Set<String> = [
    "button", "faq", "form", "gallery", "hours", "include", "news", "note", "prices", "products",
    "purposes", "results", "toc",
  ]
}
