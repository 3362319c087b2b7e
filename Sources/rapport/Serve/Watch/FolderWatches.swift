import Content
import Glibc

/// The inotify watches on all folders that a site is made from (inotify(7)).
///
/// Used by one thread, that of `NotifiedFolder`.
struct FolderWatches: Sendable {
  let queue: WatchQueue
  private let root: String
  private let files: FileTree
  /// By the watch's number: the folder's path below the root.
  private var paths: [Int32: String] = [:]
  static let mask = UInt32(
    IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO
      | IN_DELETE_SELF | IN_ONLYDIR)

  /// Throws a `WatchFailure` where not all folders can be watched.
  init(_ root: String) throws(WatchFailure) {
    (self.root, files) = (root, .onDisk(root))
    let opened = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard opened >= 0 else { throw WatchFailure(errno) }
    queue = WatchQueue(descriptor: opened)
    try add("")
    for part in FolderWatch.parts { try addAll(part) }
  }

  /// The path below the root of what an event is about; nil for a watch that is gone.
  func path(of name: String, in watch: Int32) -> String? {
    guard let folder = paths[watch] else { return nil }
    if folder.isEmpty { return FolderWatch.parts.contains(name) ? name : nil }
    return name.isEmpty ? folder : "\(folder)/\(name)"
  }

  func absolute(_ path: String) -> String { "\(root)/\(path)" }

  /// Watches a folder that has come, and those in it. Throws a `WatchFailure`.
  mutating func take(_ folder: String) throws(WatchFailure) { try addAll(folder) }

  mutating func forget(_ watch: Int32) { paths[watch] = nil }

  private mutating func addAll(_ folder: String) throws(WatchFailure) {
    guard try add(folder) else { return }
    for entry in files.list(folder).entries
    where entry.kind == .folder && !FolderWatch.isPrivate(entry.name) {
      try addAll("\(folder)/\(entry.name)")
    }
  }

  /// False for what is no folder, and for one that is watched already, under another name too.
  @discardableResult
  private mutating func add(_ folder: String) throws(WatchFailure) -> Bool {
    let watch = inotify_add_watch(queue.descriptor, absolute(folder), Self.mask)
    guard watch >= 0 else {
      if [ENOTDIR, ENOENT, ELOOP, EACCES].contains(errno) { return false }
      throw WatchFailure(errno)
    }
    return paths.updateValue(folder, forKey: watch) == nil
  }
}

/// Where the system puts what it tells, open for as long as somebody reads it.
final class WatchQueue: Sendable {
  let descriptor: Int32

  init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }
}
