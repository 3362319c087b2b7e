extension String {
  /// What a visitor wrote, for a line of a terminal: what would move its cursor, colour it or turn
  /// its direction is shown as a question mark.
  var onOneLine: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0.isPlain ? $0 : "\u{FFFD}" }))
  }
}

extension Unicode.Scalar {
  fileprivate var isPlain: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: false
    default: true
    }
  }
}
