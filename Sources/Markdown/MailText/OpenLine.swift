/// The line that is being written.
struct OpenLine {
  /// Where its words begin in the output.
  var start = 0
  /// How many characters wide it is with its margin.
  var column = 0
  /// The last place where it may be broken; nil if there is none.
  var gap: Gap?
  /// The end of the output when an asterisk of strong words was written last.
  var strong: Int?
  /// The widest line that the block has had.
  var widest = 0

  struct Gap {
    /// In the input if that is not copied yet, else in the output.
    var index: Int
    var isCopied: Bool
    /// 1 for a blank that the end of the line replaces.
    var length: Int
    /// The column behind it.
    var column: Int
  }

  init(start: Int = 0, column: Int = 0) { (self.start, self.column) = (start, column) }
}
