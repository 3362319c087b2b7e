import Glibc
import Store

/// How a program is started: without a shell, with nothing of ours but what it is given.
struct ProgramStart {
  private let program: String
  private let words: [String]
  private let environment: [String]

  init(_ program: String, _ words: [String], environment: [String]) {
    (self.program, self.words, self.environment) = (program, words, environment)
  }

  func start(input: CInt, errors: CInt) throws(SystemError) -> pid_t {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&files, errors, STDERR_FILENO)
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    // A connection of ours that it kept open would never end for the other side.
    for other in Self.openDescriptors { posix_spawn_file_actions_addclose(&files, other) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    setSignals(&attributes)
    var process: pid_t = 0
    let fault = withPointers([program] + words) { arguments in
      withPointers(environment) { variables in
        posix_spawn(&process, program, &files, &attributes, arguments, variables)
      }
    }
    guard fault == 0 else { throw SystemError(fault) }
    return process
  }

  /// Those beyond the three that every program has. One that is closed meanwhile is no error.
  private static var openDescriptors: [CInt] {
    guard let folder = opendir("/proc/self/fd") else { return [] }
    defer { closedir(folder) }
    var found: [CInt] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if let descriptor = CInt(name), descriptor > STDERR_FILENO { found.append(descriptor) }
    }
    return found
  }

  /// In a group of its own, so that Ctrl-C does not end it in the middle of a mail, and with the
  /// signals that we do not hear as they were.
  private func setSignals(_ attributes: inout posix_spawnattr_t) {
    var none = sigset_t(), all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))
  }

  /// As C wants lists of words: pointers, and nothing at their end.
  private func withPointers<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let pointers = texts.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers + [nil])
  }
}
