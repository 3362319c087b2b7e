import Foundation

/// The pages of ../shared/corpus/digitalgov, read just well enough to measure on them.
struct Corpus {
  struct Page {
    let path: String
    let front: [String: [String]]
    let body: String

    var section: String { path.prefix { $0 != "/" }.description }
    /// Leaves of the tree; the others are lists.
    var isArticle: Bool { path.contains("/") && !path.hasSuffix("_index.md") }
    var terms: [String] {
      ["topics", "authors"].flatMap { name in front[name, default: []].map { "\(name)/\($0)" } }
    }
    var day: Int? {
      let parts =
        front["date"]?.first?.prefix(10).split(separator: "-").compactMap { Int($0) } ?? []
      return parts.count == 3 ? parts[0] * 365 + parts[1] * 30 + parts[2] : nil
    }
  }

  let pages: [Page]

  /// Nil where the corpus is not at hand.
  init?() {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../../shared/corpus/digitalgov").standardizedFileURL.path
    guard let paths = FileManager.default.enumerator(atPath: root) else { return nil }
    let files = paths.compactMap { $0 as? String }.filter { $0.hasSuffix(".md") }.sorted()
    guard !files.isEmpty else { return nil }
    pages = files.compactMap { path in
      FileManager.default.contents(atPath: "\(root)/\(path)").map {
        Page(path: path, text: String(decoding: $0, as: UTF8.self))
      }
    }
  }
}

extension Corpus.Page {
  /// Front matter of one level: `key: value` and lists of `- value`.
  init(path: String, text: String) {
    self.path = path
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { Substring($0.last == 0x0D ? $0.dropLast() : $0) }
    guard lines[0].hasPrefix("---"),
      let end = lines.dropFirst().firstIndex(where: { $0.hasPrefix("---") })
    else {
      (front, body) = ([:], text)
      return
    }
    var front: [String: [String]] = [:]
    var key = ""
    for line in lines[1..<end] where !line.hasPrefix("#") {
      let value = line.drop { $0 == " " }
      if value.hasPrefix("- ") {
        front[key, default: []].append(Self.bare(value.dropFirst(2)))
      } else if let colon = line.firstIndex(of: ":"), line.first != " " {
        key = String(line[..<colon])
        let rest = Self.bare(line[line.index(after: colon)...])
        if !rest.isEmpty { front[key, default: []].append(rest) }
      }
    }
    self.front = front
    body = lines[(end + 1)...].joined(separator: "\n")
  }

  private static func bare(_ text: some StringProtocol) -> String {
    text.trimmingCharacters(in: CharacterSet(charactersIn: " \"'"))
  }
}
