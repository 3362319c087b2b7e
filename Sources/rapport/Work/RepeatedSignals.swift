import Dispatch
import Glibc

/// SIGINT and SIGTERM as something to wait for, each of them, in place of the end of the program.
struct RepeatedSignals: ~Copyable {
  private let sources: [any DispatchSourceSignal]

  init(_ onSignal: @escaping @Sendable () -> Void) {
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler { onSignal() }
      source.activate()
      return source
    }
  }

  /// Hears no more of them.
  consuming func end() {}

  deinit { for source in sources { source.cancel() } }
}
