import Content
import Settings
import Vocabulary

/// Where the front matter of a page says something. Its file is read once more, as pages do not keep
/// the places of all keys: ask only where there is something to tell.
struct WrittenKeys {
  private let mapping: Mapping

  init(of source: String, in files: FileTree) {
    guard let bytes = try? files.read(source) else {
      mapping = .empty
      return
    }
    mapping = FrontMatter.split(bytes, path: source).mapping
  }

  /// The place of the value of the first of these keys; of the beginning without one.
  func place(of keys: [String]) -> TextPosition {
    for key in keys {
      guard let entry = mapping.entries.first(where: { $0.isNamed(key) }), !entry.value.isNull
      else {
        continue
      }
      return TextPosition(line: entry.value.line, column: entry.value.column)
    }
    return TextPosition(line: 1, column: 1)
  }
}
