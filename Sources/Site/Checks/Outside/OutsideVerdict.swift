/// What became of a link to another site.
public enum OutsideVerdict: Sendable, Hashable {
  case good
  /// It leads elsewhere for good: there.
  case moved(String)
  /// Nothing is there: its status says so.
  case gone(Int)
  /// In words that follow “it”: `cannot be reached`.
  case broken(String)
  /// A person may see what a program does not: it is not asked, or not let in.
  case unclear(String)

  static let slow = OutsideVerdict.broken("does not answer in time")

  /// What the status of a page means.
  init(status: Int) {
    self =
      switch status {
      case 200..<400: .good
      case 404, 410: .gone(status)
      case 401, 403, 407, 429, 451, 999: .unclear("lets no program in (\(status))")
      case 503: .unclear("is too busy now (503)")
      default: .broken("answers with the error \(status)")
      }
  }
}
