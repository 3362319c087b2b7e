/// Keeps libyaml from breaking lines where no editor does.
///
/// In YAML 1.1, which it reads, U+0085, U+2028 and U+2029 end a line; in 1.2 (§5.4) they are
/// characters like others. Text pasted from a word processor holds them. They pass libyaml as the last three
/// characters for private use, which no text holds.
enum HiddenBreaks {
  static func hide(in bytes: [UInt8]) -> (text: String, hidden: Bool) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(where: { $0 == 0xC2 || $0 == 0xE2 }),
      text.unicodeScalars.contains(where: { breaks.contains($0) })
    else { return (text, false) }
    return (replaced(breaks, by: standIns, in: text), true)
  }

  static func shown(_ text: String) -> String { replaced(standIns, by: breaks, in: text) }

  private static func replaced(
    _ old: [Unicode.Scalar], by new: [Unicode.Scalar], in text: String
  ) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(old.firstIndex(of: scalar).map { new[$0] } ?? scalar)
    }
    return String(result)
  }

  private static let breaks: [Unicode.Scalar] = ["\u{85}", "\u{2028}", "\u{2029}"]
  private static let standIns: [Unicode.Scalar] = ["\u{10FFFB}", "\u{10FFFC}", "\u{10FFFD}"]
}
