import Glibc

/// The two streams of the command line, by descriptor: Swift 6 will not touch the global `stderr`.
enum Terminal {
  static func say(_ line: String) { write(line + "\n", to: STDOUT_FILENO) }

  /// What is not the command's result: remarks, errors, progress.
  static func tell(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    write(lines.map { $0 + "\n" }.joined(), to: STDERR_FILENO)
  }

  static func tell(unfinished line: String) { write(line, to: STDERR_FILENO) }

  /// Whether a person looks at what `tell` writes. `NO_COLOR` is honoured (no-color.org).
  static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }
  static var hasColour: Bool { isWatched && getenv("NO_COLOR") == nil }

  /// The same of what `say` writes.
  static var saysInColour: Bool { isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR") == nil }

  static func say(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    write(lines.map { $0 + "\n" }.joined(), to: STDOUT_FILENO)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      // A reader that has gone (`| head`) wants no more.
      guard written > 0 else { return }
      bytes = bytes.dropFirst(written)
    }
  }
}
