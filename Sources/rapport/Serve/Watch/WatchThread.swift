import Foundation
import Glibc
import Synchronization

/// Waits for what the system tells of a folder, in a thread of its own, as no task may, and
/// gathers what belongs together.
final class WatchThread: Sendable {
  private let reader: Mutex<ChangeReader>
  private let queue: WatchQueue
  private let continuation: AsyncStream<Set<String>>.Continuation
  private let isOver = Atomic(false)

  /// An editor that saves by several steps does them within so many milliseconds; a page that was
  /// saved is to be served within fifty.
  private static let quiet: Int32 = 4, longest = 24
  /// How often it is looked whether anybody still listens, in milliseconds.
  private static let patience: Int32 = 500

  init(_ reader: ChangeReader, telling continuation: AsyncStream<Set<String>>.Continuation) {
    queue = reader.queue
    self.reader = Mutex(reader)
    self.continuation = continuation
  }

  /// `onFailure` is told of the end that nobody asked for.
  func begin(onFailure: @escaping @Sendable (WatchFailure) -> Void) {
    Thread.detachNewThread { [self] in
      do throws(WatchFailure) {
        while !isOver.load(ordering: .relaxed) {
          let changed = try next()
          if !changed.isEmpty { continuation.yield(changed) }
        }
      } catch {
        // What came with it may have been missed.
        continuation.yield([""])
        onFailure(error)
      }
    }
  }

  func end() { isOver.store(true, ordering: .relaxed) }

  /// The files in work, as of this moment.
  var inWork: FilesInWork {
    reader.withLock { reader in
      reader.drain()
      return reader.inWork
    }
  }

  /// What changed in one burst; nothing where none did for a while.
  private func next() throws(WatchFailure) -> Set<String> {
    _ = wait(Self.patience)
    let clock = ContinuousClock()
    let end = clock.now + .milliseconds(Self.longest)
    repeat {
      reader.withLock { $0.drain() }
    } while clock.now < end && wait(Self.quiet)
    return try reader.withLock { reader throws(WatchFailure) in
      if let failure = reader.failure { throw failure }
      return reader.take()
    }
  }

  private func wait(_ milliseconds: Int32) -> Bool {
    var ready = pollfd(fd: queue.descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&ready, 1, milliseconds) > 0
  }
}
