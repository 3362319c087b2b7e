import Endpoint
import Glibc
import Synchronization

/// The body of the request, as the web server hands it over.
///
/// Never more is read than was announced (RFC 3875 §4.2), and all of it before an answer: to one
/// that does not read its input nginx and Caddy answer 502, and Apache nothing (form reference, 4.2).
final class StandardInput: Sendable {
  /// How long a body may take to come, in seconds, and what is read of one that is refused: the
  /// largest legal one and a mebibyte.
  static let patience = 10.0
  static let cap = 13 * 1024 * 1024

  private let length: Int?
  private let deadline: Double
  private let state = Mutex(State())

  private struct State {
    var taken = 0
    var isOver = false
  }

  init(length: Int?) {
    self.length = length
    deadline = Surroundings.clock() + Self.patience
  }

  var body: RequestBody {
    RequestBody(length: length) { () async throws(BodyFault) -> [UInt8] in try self.next() }
  }

  /// Reads what is left, so that the server can read the answer. A body of unknown length is waited
  /// for no longer than a second of silence, as some servers leave the input open.
  func drain() {
    let silence = length == nil ? 1.0 : Self.patience
    while let piece = try? next(silence: silence), !piece.isEmpty {
      if state.withLock({ $0.taken >= Self.cap }) { return }
    }
  }

  private func next(silence: Double = StandardInput.patience) throws(BodyFault) -> [UInt8] {
    let (taken, isOver) = state.withLock { ($0.taken, $0.isOver) }
    let wanted = min(65_536, (length ?? .max) - taken)
    guard wanted > 0, !isOver else { return [] }
    do throws(BodyFault) {
      let piece = try read(wanted, until: min(deadline, Surroundings.clock() + silence))
      state.withLock { $0.taken += piece.count }
      return piece
    } catch {
      state.withLock { $0.isOver = true }
      throw error
    }
  }

  private func read(_ count: Int, until end: Double) throws(BodyFault) -> [UInt8] {
    while true {
      var place = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      let wait = Int32(max(0, (end - Surroundings.clock()) * 1000))
      let ready = poll(&place, 1, wait)
      if ready < 0, errno == EINTR { continue }
      guard ready != 0 else { throw .tooSlow }
      var found = 0
      let piece = [UInt8](unsafeUninitializedCapacity: count) { buffer, size in
        found = Glibc.read(STDIN_FILENO, buffer.baseAddress, count)
        size = max(0, found)
      }
      if found < 0, errno == EINTR || errno == EAGAIN { continue }
      guard found > 0 else { throw .cutShort }
      return piece
    }
  }
}
