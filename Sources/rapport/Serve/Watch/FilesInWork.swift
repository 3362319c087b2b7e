/// Which files some program is just writing (written to, and not closed yet), and when each was last
/// touched, by the number of the event that told of it.
struct FilesInWork: Sendable {
  private(set) var count = 0
  private var open: Set<String> = []
  private var touched: [String: Int] = [:]

  mutating func begin(_ path: String) {
    touch(path)
    open.insert(path)
  }

  mutating func end(_ path: String) {
    touch(path)
    open.remove(path)
  }

  /// Events were lost: nothing is known of any file.
  mutating func forgetAll() {
    count += 1
    (open, touched) = ([], [:])
  }

  /// Whether nobody wrote to any of these files since an event, nor does now.
  func isSteady(_ paths: Set<String>, since mark: Int) -> Bool {
    paths.allSatisfy { !open.contains($0) && touched[$0] ?? 0 <= mark }
  }

  private mutating func touch(_ path: String) {
    count += 1
    touched[path] = count
  }
}
