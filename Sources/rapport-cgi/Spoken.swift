import Endpoint
import Glibc

/// What this program says: an answer on its output, and lines for the operator beside it.
enum Spoken {
  /// Header and body in one write where the pipe takes it.
  static func answer(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

  static func log(_ line: String) {
    write(Array(("rapport-cgi: " + LogLine.escaped(line) + "\n").utf8), to: STDERR_FILENO)
  }

  /// Ends the program after so many seconds with an answer that promises nothing. Whether the store
  /// had it by then is not known; sent again with the same token, it is taken once (form-F6).
  static func endAfter(seconds: UInt32) {
    signal(SIGALRM) { _ in
      let words: StaticString = """
        Status: 503 Service Unavailable\r
        Content-Type: text/plain; charset=utf-8\r
        Cache-Control: no-store\r
        \r
        This took too long. Please go back and send it again: it will not be counted twice.

        """
      // Only what is safe in a signal's handler: write and _exit.
      _ = Glibc.write(STDOUT_FILENO, words.utf8Start, words.utf8CodeUnitCount)
      _exit(0)
    }
    alarm(seconds)
  }

  /// From here on the alarm ends the program without another word, as there is one already.
  static func beginAnswer() { signal(SIGALRM, SIG_DFL) }

  private static func write(_ bytes: [UInt8], to descriptor: CInt) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
