/// The colours and typefaces of a mail; as they come, those of the built-in theme.
public struct MailStyle: Sendable, Hashable {
  public var light = Palette.light
  public var dark = Palette.dark
  /// Lists as CSS has them, names with blanks in single quotes.
  public var text = "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif"
  public var display = "Charter,'Bitstream Charter',Cambria,'Noto Serif',Georgia,serif"
  public var code = "ui-monospace,Menlo,Consolas,'Liberation Mono',monospace"

  public init() {}

  /// Colours as `#rrggbb`: Outlook knows no other form. Each pair that is read one upon the other
  /// has a contrast of 4.5 : 1 or more (WCAG 2.2, 1.4.3).
  public struct Palette: Sendable, Hashable {
    /// Behind the words, and around the sheet they stand on.
    public var paper: String, surface: String
    public var ink: String, muted: String
    public var line: String
    /// Links and buttons, and the words on a button.
    public var accent: String, onAccent: String

    public init(
      paper: String, surface: String, ink: String, muted: String, line: String, accent: String,
      onAccent: String
    ) {
      (self.paper, self.surface, self.ink, self.muted) = (paper, surface, ink, muted)
      (self.line, self.accent, self.onAccent) = (line, accent, onAccent)
    }

    public static let light = Palette(
      paper: "#fdfcfa", surface: "#f4f1eb", ink: "#1d2226", muted: "#4a5157", line: "#d9d4ca",
      accent: "#14506f", onAccent: "#ffffff")
    public static let dark = Palette(
      paper: "#14181a", surface: "#1e2427", ink: "#eae7e1", muted: "#b6bcbf", line: "#384146",
      accent: "#8fcbe9", onAccent: "#0d1a21")
  }
}
