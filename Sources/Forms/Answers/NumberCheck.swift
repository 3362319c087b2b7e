import Vocabulary

/// Checks a number that somebody typed, exactly.
enum NumberCheck {
  /// The number as it is stored: `2.5`, whatever zeros and commas it was written with.
  static func value(_ text: String, _ rule: NumberRule) throws(RefusalReason) -> String {
    let number = try millionths(text)
    if let least = rule.least, number < least {
      throw RefusalReason(.tooSmall, ["least": Millionths.text(least)])
    }
    if let most = rule.most, number > most {
      throw RefusalReason(.tooLarge, ["most": Millionths.text(most)])
    }
    // As HTML counts them: from the least number on, or else from 0.
    let base = rule.least ?? 0
    guard (number - base) % max(1, rule.step) == 0 else {
      let step = Millionths.text(rule.step)
      throw base % rule.step == 0
        ? RefusalReason(.step, ["step": step])
        : RefusalReason(.stepFrom, ["step": step, "least": Millionths.text(base)])
    }
    return Millionths.text(number)
  }

  /// `1,5` is one and a half in most of Europe; `1,500` may be a thousand and a half, so it is asked
  /// about rather than guessed.
  private static func millionths(_ text: String) throws(RefusalReason) -> Int {
    let plain = text.hasPrefix("+") ? text.dropFirst() : text[...]
    let parts = plain.split(separator: ",", omittingEmptySubsequences: false)
    if parts.count == 2, parts[1].utf8.count == 3 || plain.contains(".") {
      throw RefusalReason(.unclearNumber)
    }
    let point = parts.count == 2 ? parts.joined(separator: ".") : String(plain)
    guard let number = Millionths.read(point) else { throw RefusalReason(.number) }
    return number
  }
}
