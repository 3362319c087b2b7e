import Vocabulary

/// A Markdown file of `content/` as it was read: its name, front matter and text. It never changes.
public final class PageSource: Sendable {
  /// `content/news/sale.md`
  public let path: String
  /// `news`: where it lies below `content/`.
  let folder: String
  let name: FileName
  /// The front matter as it was written.
  let front: ArraySlice<UInt8>
  public let fields: PageFields
  public let body: ArraySlice<UInt8>
  public let bodyLine: Int

  init(
    path: String, folder: String, name: FileName, front: ArraySlice<UInt8>, fields: PageFields,
    body: ArraySlice<UInt8>, bodyLine: Int
  ) {
    (self.path, self.folder, self.name) = (path, folder, name)
    (self.front, self.fields) = (front, fields)
    (self.body, self.bodyLine) = (body, bodyLine)
  }
}

extension PageSource {
  /// Whether only the text differs, so that nothing about a page's place or its lists can.
  public func hasFront(of other: PageSource) -> Bool {
    path == other.path && bodyLine == other.bodyLine && front == other.front
  }
}
