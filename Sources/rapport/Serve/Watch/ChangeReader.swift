import Glibc

/// Reads what the system tells of a folder.
struct ChangeReader: Sendable {
  private var watches: FolderWatches
  private(set) var inWork = FilesInWork()
  /// What has changed since `take` was last called.
  private var changed: Set<String> = []
  private var buffer = [UInt8](repeating: 0, count: 64 << 10)

  init(_ watches: FolderWatches) { self.watches = watches }

  var queue: WatchQueue { watches.queue }

  mutating func take() -> Set<String> {
    defer { changed = [] }
    return changed
  }

  /// Why a new folder could not be watched.
  private(set) var failure: WatchFailure?

  /// Takes in all that was told up to now.
  mutating func drain() {
    while true {
      let count = buffer.withUnsafeMutableBytes {
        read(watches.queue.descriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 else { return }
      takeIn(count)
    }
  }

  private mutating func takeIn(_ count: Int) {
    var offset = 0
    let size = MemoryLayout<inotify_event>.size
    while offset + size <= count {
      let event = buffer.withUnsafeBytes {
        $0.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
      }
      let name = buffer[offset + size..<offset + size + Int(event.len)].prefix { $0 != 0 }
      take(event, String(decoding: name, as: UTF8.self))
      offset += size + Int(event.len)
    }
  }

  private mutating func take(_ event: inotify_event, _ name: String) {
    func has(_ kinds: Int32...) -> Bool {
      kinds.contains { event.mask & UInt32(bitPattern: $0) != 0 }
    }
    if has(IN_Q_OVERFLOW) {
      changed.insert("")
      return inWork.forgetAll()
    }
    if has(IN_IGNORED) { return watches.forget(event.wd) }
    guard !FolderWatch.isPrivate(name), let path = watches.path(of: name, in: event.wd) else {
      return
    }
    if event.mask & UInt32(IN_ISDIR) != 0 {
      if has(IN_CREATE, IN_MOVED_TO) { watch(path) }
      changed.insert(path)
    } else if has(IN_MODIFY) {
      inWork.begin(path)
    } else if !has(IN_CREATE) || isFinished(path) {
      inWork.end(path)
      changed.insert(path)
    }
  }

  private mutating func watch(_ folder: String) {
    do { try watches.take(folder) } catch { failure = error }
  }

  /// Whether a new file comes by a link, so that nobody will close it.
  private func isFinished(_ path: String) -> Bool {
    var status = stat()
    guard lstat(watches.absolute(path), &status) == 0 else { return false }
    return status.st_mode & S_IFMT == S_IFLNK || status.st_nlink > 1
  }
}
