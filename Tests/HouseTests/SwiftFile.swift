/// A source file, read line by line.
struct SwiftFile {
  let path: String
  let lines: [Substring]

  init(path: String) throws {
    self.path = path
    lines = try House.text(of: path).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The modules that the file imports, whatever stands before the word (`public import`)
  /// and behind the name (`import struct Foundation.Date`).
  var imports: Set<String> {
    Set(lines.compactMap(importedModule))
  }

  /// Where a word of code stands that no string and no comment holds, as `path:line`.
  func places(of words: String...) -> [String] {
    lines.enumerated().compactMap { index, line in
      let code = codeOnly(line)
      return words.contains { code.contains($0) } ? "\(path):\(index + 1)" : nil
    }
  }
}

private func importedModule(_ line: Substring) -> String? {
  var words = line.split(separator: " ")[...]
  while let word = words.first, word != "import" {
    guard word.hasPrefix("@") || accessLevels.contains(word) else { return nil }
    words.removeFirst()
  }
  guard words.popFirst() != nil, var name = words.first else { return nil }
  if kinds.contains(name), words.count > 1 { name = words[words.startIndex + 1] }
  return name.split(separator: ".").first.map(String.init)
}

/// The line without what stands in quotes and behind `//`; exact enough for rules about
/// words that nobody writes into a multi-line string.
private func codeOnly(_ line: Substring) -> String {
  var code = ""
  var isQuoted = false
  var previous: Character = " "
  for character in line {
    if character == "\"", previous != "\\" { isQuoted.toggle() }
    if !isQuoted, character == "/", previous == "/" { break }
    if !isQuoted { code.append(character) }
    previous = character
  }
  return code
}

private let accessLevels: Set<Substring> = [
  "public", "package", "internal", "fileprivate", "private",
]
private let kinds: Set<Substring> = [
  "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
]
