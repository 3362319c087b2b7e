import Vocabulary

/// A Markdown file of `content/` as it was read: its name, front matter and text.
public struct PageSource: Sendable {
  /// `content/news/sale.md`
  public let path: String
  /// `news`: where it lies below `content/`.
  let folder: String
  let name: FileName
  public let fields: PageFields
  public let body: ArraySlice<UInt8>
  public let bodyLine: Int
}
