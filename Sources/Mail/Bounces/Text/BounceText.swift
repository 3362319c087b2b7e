import Vocabulary

/// What a report says in words for people, up to where the mail that came back begins.
struct BounceText: Sendable {
  /// Without blanks at their ends.
  let lines: [String]
  /// Runs of lines with nothing between them.
  let paragraphs: [Range<Int>]
  /// Who is named on each line.
  let addresses: [[AddressScan.Found]]

  /// Longer than any report; what stands behind is left unread.
  private static let sizeLimit = 100_000

  init(_ message: ReadMessage) {
    self.init(Self.shown(message).prefix(Self.sizeLimit))
  }

  init(_ text: some StringProtocol) {
    let all = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { Self.tidied(String($0)) }
    lines = Array(all.prefix(ReturnedPart.start(in: all)))
    var paragraphs: [Range<Int>] = []
    for (number, line) in lines.enumerated() where !line.isEmpty {
      if let last = paragraphs.last, last.upperBound == number {
        paragraphs[paragraphs.count - 1] = last.lowerBound..<(number + 1)
      } else {
        paragraphs.append(number..<(number + 1))
      }
    }
    self.paragraphs = paragraphs
    addresses = lines.map { AddressScan.all(in: $0) }
  }

  /// What is written about somebody: from the line that names them to the next that names another;
  /// all of it, where nobody is asked for or named.
  func words(about address: EmailAddress?) -> String {
    guard let address, let first = lines.indices.first(where: { names($0, address) }) else {
      return lines.joined(separator: " ")
    }
    let rest = lines.indices[(first + 1)...].prefix(Self.wordLines).prefix { line in
      addresses[line].isEmpty || names(line, address)
    }
    return ([first] + rest).map { lines[$0] }.joined(separator: " ")
  }

  private static let wordLines = 12

  private func names(_ line: Int, _ address: EmailAddress) -> Bool {
    addresses[line].contains { $0.address.key == address.key }
  }

  /// One line of at most 300 letters; nil where nothing is left.
  static func line(_ text: some StringProtocol) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? nil : String(String.UnicodeScalarView(words.unicodeScalars.prefix(300)))
  }

  private static func tidied(_ line: String) -> String {
    var line = line
    while let last = line.last, last.isWhitespace { line.removeLast() }
    return line
  }

  /// The first part that is text; the whole body of a mail that has none.
  private static func shown(_ message: ReadMessage) -> String {
    let leaves = message.leaves.filter { $0.mediaType.hasPrefix("text/") }
    let plain = leaves.first { $0.mediaType == "text/plain" }
    guard let leaf = plain ?? leaves.first(where: { $0.mediaType == "text/html" }) else {
      return message.mediaType.hasPrefix("multipart/") ? decoded(message.body) : ""
    }
    let text = decoded(leaf.content)
    return leaf.mediaType == "text/html" ? MarkupText.text(of: text) : text
  }

  /// Reports often do not say in which letters they are written.
  private static func decoded(_ bytes: [UInt8]) -> String {
    let start = bytes.prefix(4 * sizeLimit)
    return String(validating: start, as: UTF8.self)
      ?? CharacterSet.text(Array(start), in: "iso-8859-1") ?? ""
  }
}
