import Glibc
import Site

/// What tells one state of many files from the next, without reading any: of each its path, size,
/// inode and times. A file that was written to has another time of change (stat(2), `st_ctim`),
/// which no program can set.
struct FolderFingerprint: Sendable, Hashable {
  private(set) var value: UInt64 = 0
  /// When the youngest of the files was changed, in nanoseconds since 1970.
  private(set) var youngest = 0

  /// Takes in a file, or all below a folder; nothing where there is none. Links are followed, as a
  /// build follows them.
  mutating func add(_ path: String, except left: Set<String> = [], depth: Int = 0) {
    var status = stat()
    // No real folder is so deep: links lead round in a circle.
    guard !left.contains(path), depth < 64, stat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else { return add(path, status) }
    value &+= ContentHash(Array(path.utf8)).value
    guard let stream = opendir(path) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
        String(cString: UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))
      }
      if name != ".", name != ".." { add("\(path)/\(name)", except: left, depth: depth + 1) }
    }
  }

  private mutating func add(_ path: String, _ status: stat) {
    let changed = status.st_ctim.tv_sec * 1_000_000_000 + status.st_ctim.tv_nsec
    let written = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    var bytes = Array(path.utf8)
    for number in [Int(status.st_size), Int(status.st_ino), written, changed] {
      withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
    }
    // A sum, as folders list their files in any order.
    value &+= ContentHash(bytes).value
    youngest = max(youngest, changed)
  }
}
