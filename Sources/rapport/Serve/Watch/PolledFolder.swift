import Content
import Glibc

/// A folder that is looked through twice a second, where the system does not tell of changes: on
/// some network disks, or beyond its limit of watched folders.
struct PolledFolder: Sendable {
  let root: String
  private let files: FileTree

  private static let pause = Duration.milliseconds(500)

  init(_ root: String) { (self.root, files) = (root, .onDisk(root)) }

  /// Tells of changes until the task is cancelled.
  func tell(_ continuation: AsyncStream<Set<String>>.Continuation) async {
    var before = state
    while !Task.isCancelled {
      // Whoever cancels it wants no last look.
      guard (try? await Task.sleep(for: Self.pause)) != nil else { return }
      let now = state
      let changed = Self.difference(before, now)
      if !changed.isEmpty { continuation.yield(changed) }
      before = now
    }
  }

  /// What tells one state of a file from the next.
  struct Mark: Hashable {
    let inode: UInt, size: Int, seconds: Int, nanoseconds: Int

    init(_ status: stat) {
      (inode, size) = (UInt(status.st_ino), Int(status.st_size))
      (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    }
  }

  var state: [String: Mark] {
    var marks: [String: Mark] = [:]
    for part in FolderWatch.parts {
      for path in files.files(below: part).paths {
        var status = stat()
        if stat("\(root)/\(path)", &status) == 0 { marks[path] = Mark(status) }
      }
    }
    return marks
  }

  static func difference(_ one: [String: Mark], _ other: [String: Mark]) -> Set<String> {
    var changed = Set(one.keys.filter { other[$0] != one[$0] })
    changed.formUnion(other.keys.filter { one[$0] == nil })
    return changed
  }
}
