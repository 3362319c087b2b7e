import Content
import Glibc
import Newsletter
import Settings
import Site
import Synchronization
import Vocabulary

/// When an owner's site changes by itself: pages that appear and expire, issues that go out.
///
/// A file is read when it has changed. The worker asks every minute, `build --if-due` once.
final class OwnerCalendar: Sendable {
  private struct Read {
    let stamp: Stamp
    let changes: [SiteCalendar.Change]
  }

  /// By which a file that was changed is known.
  private struct Stamp: Hashable {
    let seconds: Int, nanoseconds: Int, size: Int
  }

  private let source: String
  private let known = Mutex<[String: Read]>([:])

  init(source: String) { self.source = source }

  /// A file that cannot be read changes nothing: a build tells of it.
  func now() -> SiteCalendar {
    let files = FileTree.onDisk(source)
    let settings = SiteSettings.read(files, folderName: BuildPlaces.name(of: source)).settings
    let issues = OwnerIssues(files, settings: settings)
    let hidden = issues?.fragments.hidden ?? []
    let paths = files.files(below: "content").paths.filter {
      PageSource.isPage($0) && !hidden.contains($0)
    }
    return SiteCalendar(
      changes(of: paths, in: files, settings) + (issues?.changes ?? []), in: settings.zone)
  }

  private func changes(
    of paths: [String], in files: FileTree, _ settings: SiteSettings
  ) -> [SiteCalendar.Change] {
    known.withLock { known in
      var kept: [String: Read] = [:]
      for path in paths {
        guard let stamp = stamp(of: path) else { continue }
        if let read = known[path], read.stamp == stamp {
          kept[path] = read
        } else {
          // What cannot be read now is looked at again the next time; a build tells why.
          guard let bytes = try? files.read(path) else { continue }
          let fields = PageSource.read(bytes, path: path, settings: settings).page.fields
          kept[path] = Read(stamp: stamp, changes: SiteCalendar.Change.all(of: fields, in: path))
        }
      }
      known = kept
      return kept.values.flatMap(\.changes)
    }
  }

  private func stamp(of path: String) -> Stamp? {
    var facts = stat()
    guard stat(source + "/" + path, &facts) == 0 else { return nil }
    return Stamp(
      seconds: facts.st_mtim.tv_sec, nanoseconds: facts.st_mtim.tv_nsec, size: Int(facts.st_size))
  }
}
