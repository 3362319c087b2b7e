import Endpoint
import Synchronization

/// Uploads that lie in memory, and a record of which are still there.
final class MemorySink: Sendable {
  private struct State {
    var files: [String: [UInt8]] = [:]
    var kept: Set<String> = []
    var begun = 0
  }

  private let state = Mutex(State())
  private let room: Int

  /// Full behind so many bytes.
  init(room: Int = .max) { self.room = room }

  /// The bytes of every file that has not been discarded.
  var files: [String: [UInt8]] { state.withLock { $0.files } }
  var begun: Int { state.withLock { $0.begun } }

  var sink: UploadSink {
    UploadSink(
      begin: { () throws(UploadFailure) -> UploadSink.Upload in
        self.state.withLock { state in
          state.begun += 1
          let digits = String(state.begun, radix: 16)
          let name = String(repeating: "0", count: 32 - digits.count) + digits
          state.files[name] = []
          return UploadSink.Upload(storedName: name, handle: state.begun)
        }
      },
      write: { (upload, bytes) throws(UploadFailure) in
        let isFull = self.state.withLock { state in
          state.files[upload.storedName]?.append(contentsOf: bytes)
          return state.files.values.reduce(0) { $0 + $1.count } > self.room
        }
        if isFull { throw .full }
      },
      finish: { _ in },
      abandon: { upload in self.state.withLock { $0.files[upload.storedName] = nil } },
      keep: { name in _ = self.state.withLock { $0.kept.insert(name) } },
      discard: { name in self.state.withLock { $0.files[name] = nil } })
  }
}
