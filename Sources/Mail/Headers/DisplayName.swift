/// The name beside an address: `phrase` of RFC 5322 §3.2.5.
enum DisplayName {
  /// Its words, none for an empty name: bare, in quotes, or encoded, whichever does.
  static func words(of name: String, behind: Int) -> [String] {
    let bytes = name.utf8
    guard bytes.contains(where: { !MailBytes.isBlank($0) }) else { return [] }
    let isASCII = bytes.allSatisfy { 0x20...0x7E ~= $0 }
    // An encoded word in quotes is none, but not every reader knows.
    guard isASCII, !name.contains("=?"), bytes.count <= 60 else {
      return EncodedWord.words(of: name, behind: behind)
    }
    let words = name.split(separator: " ", omittingEmptySubsequences: false)
    if words.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(MailBytes.isAtom) }) {
      return words.map(String.init)
    }
    return ["\"" + quoted(name) + "\""]
  }

  private static func quoted(_ name: String) -> String {
    var text = ""
    for character in name {
      if character == "\"" || character == "\\" { text += "\\" }
      text.append(character)
    }
    return text
  }
}
