import Newsletter

/// A line that says how far a sending is, on a terminal.
struct SendProgress: Sendable {
  let total: Int
  let isShown: Bool

  func show(_ progress: SendingProgress) {
    guard isShown else { return }
    var line = "\(progress.tally.readers) of \(counted(total, "reader"))"
    if let trouble = progress.trouble { line += "; waiting: \(trouble)" }
    Terminal.tell(unfinished: "\r\u{1B}[K\(line)")
  }

  func clear() {
    if isShown { Terminal.tell(unfinished: "\r\u{1B}[K") }
  }
}
