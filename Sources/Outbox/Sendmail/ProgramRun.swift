import Glibc
import Store

/// A program that was started with something on its standard input.
///
/// Input and errors lie in files, so that neither side waits for the other.
struct ProgramRun {
  enum End: Sendable, Hashable {
    case code(Int32)
    case signal(Int32)
    /// It took too long and was killed.
    case patience
  }

  private let process: pid_t
  private let errors: NamelessFile

  init(_ program: String, _ words: [String], environment: [String], input: [UInt8])
    throws(SystemError)
  {
    let standardInput = try NamelessFile(input)
    errors = try NamelessFile([])
    process = try ProgramStart(program, words, environment: environment)
      .start(input: standardInput.descriptor, errors: errors.descriptor)
  }

  /// Waits for its end, also where whoever asks is told to stop: the mail is with the program.
  func end(within patience: Duration) async -> End {
    let process = process
    return await Task { await Self.end(of: process, within: patience) }.value
  }

  /// The first line that it wrote to its standard error, 300 bytes at most.
  var firstError: String? {
    let line = errors.beginning(300).split(separator: UInt8(ascii: "\n")).first
    return line.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Keeps no thread, and looks more and more rarely, twenty times a second at last.
  private static func end(of process: pid_t, within patience: Duration) async -> End {
    var waited = Duration.zero, pause = Duration.milliseconds(1)
    while waited < patience {
      if let end = finished(process, WNOHANG) { return end }
      // Nobody cancels this task.
      try? await Task.sleep(for: pause)
      waited += pause
      pause = min(pause * 2, .milliseconds(50))
    }
    // With all that it started.
    kill(-process, SIGKILL)
    _ = finished(process, 0)
    return .patience
  }

  private static func finished(_ process: pid_t, _ options: Int32) -> End? {
    var status: Int32 = 0
    var found = waitpid(process, &status, options)
    while found < 0, errno == EINTR { found = waitpid(process, &status, options) }
    guard found == process else { return nil }
    // As WIFEXITED, WEXITSTATUS and WTERMSIG read it.
    return status & 0x7F == 0 ? .code(status >> 8 & 0xFF) : .signal(status & 0x7F)
  }
}
