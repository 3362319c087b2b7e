/// Texts of some hundred letters that stand for a thousand million values.
enum Bomb {
  static let inValues = lines { above in
    "[" + Array(repeating: "*\(above)", count: 9).joined(separator: ", ") + "]"
  }

  static let inKeys = lines { above in
    let keys: [String] = (0..<9).map { number in "? [*\(above), \(number)] : x" }
    return "{" + keys.joined(separator: ", ") + "}"
  }

  private static func lines(_ value: (Character) -> String) -> String {
    var text = "a: &a [x, x, x]\n"
    for (name, above) in zip("bcdefghij", "abcdefghi") {
      text += "\(name): &\(name) \(value(above))\n"
    }
    return text
  }
}
