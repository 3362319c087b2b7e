import Content
import Glibc
import Settings
import Synchronization
import Vocabulary

/// The moments at which pages appear and disappear. A file is read when it has changed.
final class PageMoments: Sendable {
  private struct Read {
    let stamp: Stamp
    /// Seconds since 1970.
    let moments: [Int]
  }

  /// By which a file that was changed is known.
  private struct Stamp: Hashable {
    let seconds: Int, nanoseconds: Int, size: Int
  }

  private let source: String
  private let known = Mutex<[String: Read]>([:])

  init(source: String) { self.source = source }

  /// The last of the moments up to `now`; nil where there is none. A file that cannot be read has
  /// none: a build tells of it.
  func last(before now: Int, _ settings: SiteSettings) -> Int? {
    let files = FileTree.onDisk(source)
    let paths = files.files(below: "content").paths.filter(PageSource.isPage)
    return known.withLock { known in
      var kept: [String: Read] = [:]
      for path in paths {
        guard let stamp = stamp(of: path) else { continue }
        if let read = known[path], read.stamp == stamp {
          kept[path] = read
        } else {
          // What cannot be read now is looked at again the next time; a build tells why.
          guard let bytes = try? files.read(path) else { continue }
          let fields = PageSource.read(bytes, path: path, settings: settings).page.fields
          kept[path] = Read(stamp: stamp, moments: fields.moments)
        }
      }
      known = kept
      return kept.values.flatMap(\.moments).filter { $0 <= now }.max()
    }
  }

  private func stamp(of path: String) -> Stamp? {
    var facts = stat()
    guard stat(source + "/" + path, &facts) == 0 else { return nil }
    return Stamp(
      seconds: facts.st_mtim.tv_sec, nanoseconds: facts.st_mtim.tv_nsec, size: Int(facts.st_size))
  }
}

extension PageFields {
  /// When the page appears, and when it goes; a draft does neither.
  fileprivate var moments: [Int] {
    draft ? [] : [publish ?? date, expires].compactMap { $0?.seconds }
  }
}
