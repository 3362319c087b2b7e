/// A cell of a table that no spreadsheet takes for a formula (form-C5).
///
/// A cell that a spreadsheet might calculate gets an apostrophe before it, also where blanks or
/// quotes stand before the sign; `original` takes exactly that apostrophe away again.
public enum GuardedCell {
  public static func guarded(_ text: String) -> String { isDangerous(text) ? "'" + text : text }

  public static func original(_ cell: String) -> String {
    let rest = String(cell.unicodeScalars.dropFirst())
    return cell.unicodeScalars.first == "'" && isDangerous(rest) ? rest : cell
  }

  private static func isDangerous(_ text: String) -> Bool {
    // Scalars, as a line break of two is one Character, and a mark may join the one before it.
    for scalar in text.unicodeScalars {
      switch scalar {
      case "=", "+", "-", "@", "\t", "\r", "\n", "\0", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}",
        "\u{FF20}":
        return true
      case "'", "\"", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}": continue
      case _ where scalar.properties.isWhitespace: continue
      default: return false
      }
    }
    return false
  }
}
