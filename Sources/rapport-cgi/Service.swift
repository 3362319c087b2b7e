import Endpoint
import Glibc
import Store
import StoreSQLite
import Synchronization
import Vocabulary

/// The endpoint as one request finds it: with what lies in the data folder, opened when it is asked
/// for and not before.
struct Service {
  private let endpoint: Endpoint
  private let failures = Reports()
  private let store: OpenStore

  init(data path: String) {
    let data = DataFolder(path)
    let (failures, store) = (failures, OpenStore(path: data.store))
    self.store = store
    endpoint = Endpoint(
      knowledge: { try Knowledge(.folder(data.endpoint)) },
      keys: { try FormKeys.read(in: data, at: $0) },
      contactKey: { try ContactKey.read(in: data) }, store: { try store.opened() },
      counts: { try store.opened(patience: Endpoint.patienceToCount) },
      uploads: UploadFolder(path: data.uploads, chance: .ofThisMachine).sink,
      chance: .ofThisMachine, report: failures.add)
  }

  /// Always an answer; and what the operator should know of a failure, line by line.
  func answer(_ request: Request) async -> (Response, report: [String]) {
    let response = await endpoint.answer(request, at: time(nil))
    return (response, failures.lines)
  }

  /// Nothing is asked afterwards.
  func end() throws { try store.end() }
}

/// The store, which stays open until the visitor has an answer.
private final class OpenStore: Sendable {
  private let path: String
  private let held = Mutex<SQLiteDatabase?>(nil)

  init(path: String) { self.path = path }

  /// `patience` is in seconds, as a visitor waits with us.
  func opened(patience: Double = 5) throws -> SQLiteDatabase {
    let store = try SQLiteDatabase.open(
      path: path, schemas: Endpoint.schemas, patience: patience, besideOthers: true)
    held.withLock { $0 = store }
    return store
  }

  func end() throws { try held.withLock { $0 }?.letGo() }
}

/// What failed on the way to an answer.
private final class Reports: Sendable {
  private let reported = Mutex<[String]>([])

  var lines: [String] { reported.withLock { $0 } }

  func add(_ error: any Error) {
    // What is no Failure is a fault of ours: its kind is told, as its words may hold anything.
    let lines = (error as? any Failure)?.report ?? ["error: a fault of ours: \(type(of: error))"]
    reported.withLock { $0 += lines }
  }
}

extension Chance {
  /// The kernel's, fit for secrets: getentropy(3), which gives 256 bytes at a time.
  static let ofThisMachine = Chance { count in
    var bytes: [UInt8] = []
    while bytes.count < count {
      var more = [UInt8](repeating: 0, count: min(256, count - bytes.count))
      let result = getentropy(&more, more.count)
      precondition(result == 0, "this machine gives no random bytes")
      bytes += more
    }
    return bytes
  }
}
