import Dispatch
import Glibc

/// SIGINT and SIGTERM as something to wait for, in place of the end of the program.
struct StopSignals: ~Copyable {
  /// Ends when a signal comes.
  let stream: AsyncStream<Void>
  private let sources: [any DispatchSourceSignal]

  init() {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    self.stream = stream
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler { continuation.finish() }
      source.activate()
      return source
    }
  }

  deinit { for source in sources { source.cancel() } }
}
