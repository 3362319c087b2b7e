import Glibc
import Site

/// A program that was run to its end, found by the search path as the shell finds it.
struct ProgramRun {
  let status: Int32
  let output: String, errors: String

  /// Its messages are in English, for us to read. Ctrl-C ends it with us. Throws a `PublishFailure`
  /// where there is no such program, or a `SystemError`.
  init(_ program: String, _ words: [String], environment: [String: String]) throws {
    // Files and not pipes, so that neither side waits for the other.
    let (output, errors) = (try NamelessFile(), try NamelessFile())
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&files, output.descriptor, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&files, errors.descriptor, STDERR_FILENO)
    let variables = environment.merging(["LC_ALL": "C"]) { $1 }.map { "\($0.key)=\($0.value)" }
    var arguments = ([program] + words).map { strdup($0) } + [nil]
    var values = variables.map { strdup($0) } + [nil]
    defer { for pointer in arguments + values { free(pointer) } }
    var process: pid_t = 0
    let fault = posix_spawnp(&process, program, &files, nil, &arguments, &values)
    if fault == ENOENT { throw PublishFailure.noProgram(program) }
    guard fault == 0 else { throw SystemError(fault) }
    var end: Int32 = 0
    while waitpid(process, &end, 0) < 0 {
      guard errno == EINTR else { throw SystemError(errno) }
    }
    // As WIFEXITED and WEXITSTATUS read it; a signal as a shell tells it.
    status = end & 0x7F == 0 ? end >> 8 & 0xFF : 128 + (end & 0x7F)
    (self.output, self.errors) = (output.text, errors.text)
  }
}

/// A file without a name, gone when nobody has it open any more.
private final class NamelessFile {
  private let stream: UnsafeMutablePointer<FILE>

  init() throws {
    guard let stream = tmpfile() else { throw SystemError(errno) }
    self.stream = stream
  }

  deinit { fclose(stream) }

  var descriptor: Int32 { fileno(stream) }

  var text: String {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = pread(descriptor, &piece, piece.count, off_t(bytes.count))
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += piece[..<count]
    }
  }
}
