import Synchronization

/// The few messages that are merged and not yet taken by a line.
///
/// Whoever merges waits where it is full, and whoever sends where it is empty, so that the memory
/// is the same for ten readers and for a million.
final class MessageBuffer: Sendable {
  private struct State {
    var messages: [FedMessage] = [], bytes = 0
    var takers: [CheckedContinuation<FedMessage?, Never>] = []
    var givers: [CheckedContinuation<Void, Never>] = []
    var isClosed = false

    mutating func takeFirst() -> FedMessage? {
      guard !messages.isEmpty else { return nil }
      let message = messages.removeFirst()
      bytes -= message.message.content.count
      for giver in givers { giver.resume() }
      givers = []
      return message
    }
  }

  private let state = Mutex(State())
  private let count: Int, bytes: Int

  /// `count` messages, and fewer where they are large: `bytes` in all, but one at least.
  init(count: Int, bytes: Int = 8 << 20) { (self.count, self.bytes) = (count, bytes) }

  /// False where nobody wants any more.
  func put(_ message: FedMessage) async -> Bool {
    while true {
      let done: Bool? = state.withLock { state in
        if state.isClosed { return false }
        if !state.takers.isEmpty {
          state.takers.removeFirst().resume(returning: message)
          return true
        }
        guard state.messages.isEmpty || (state.messages.count < count && state.bytes < bytes)
        else { return nil }
        state.messages.append(message)
        state.bytes += message.message.content.count
        return true
      }
      if let done { return done }
      await withCheckedContinuation { continuation in
        let hasRoom = state.withLock { state in
          if state.isClosed || state.messages.isEmpty { return true }
          state.givers.append(continuation)
          return false
        }
        if hasRoom { continuation.resume() }
      }
    }
  }

  /// Nil when there will be no more.
  func next() async -> FedMessage? {
    await withCheckedContinuation { continuation in
      let ready: FedMessage?? = state.withLock { state in
        if let message = state.takeFirst() { return message }
        if state.isClosed { return .some(nil) }
        state.takers.append(continuation)
        return nil
      }
      if let ready { continuation.resume(returning: ready) }
    }
  }

  /// Nil where there is none at this moment.
  func nextIfReady() -> FedMessage? { state.withLock { $0.takeFirst() } }

  /// No more come. `discarding` what is there too, as nobody is to send any more.
  func close(discarding: Bool = false) {
    let (takers, givers) = state.withLock { state in
      state.isClosed = true
      if discarding { (state.messages, state.bytes) = ([], 0) }
      defer { (state.takers, state.givers) = ([], []) }
      return (state.takers, state.givers)
    }
    for taker in takers { taker.resume(returning: nil) }
    for giver in givers { giver.resume() }
  }
}

/// A message and the page that its reader stands on; nil where it was found elsewhere.
struct FedMessage: Sendable {
  var message: IssueMessage
  var page: ReaderPage?
  /// Whether it was put off before, so that its reader was counted.
  var isRetry = false
}
